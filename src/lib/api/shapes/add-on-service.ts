import {boolean, list, nullable, object, oneOf, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  cli_plugin_name: nullable(string),
  created_at: time,
  human_name: string,
  id: uuid,
  name: string,
  state: oneOf('alpha', 'beta', 'ga', 'shutdown'),
  supports_multiple_installations: boolean,
  supports_sharing: boolean,
  updated_at: time,
  supported_generations: list(ref),
})
