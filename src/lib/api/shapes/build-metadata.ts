import {object, ref, uri} from '../shape.js'

export const shape = object({
  app: ref,
  cache_delete_url: uri,
  cache_get_url: uri,
  cache_put_url: uri,
  repo_delete_url: uri,
  repo_get_url: uri,
  repo_put_url: uri,
})
