import {boolean, integer, list, nullable, object, oneOf, string, uuid} from '../shape.js'

/** A buildpack as Heroku's registry of them tells. */
export const shape = object({
  id: uuid,
  namespace: string,
  name: string,
  /** What is sent as the buildpack's URL. */
  blob_url: string,
  category: nullable(string),
  description: string,
  source: object({type: string, owner: nullable(string), repo: nullable(string)}),
  support: object({method: string, address: nullable(string)}),
  two_factor_authentication: boolean,
})

/** Its times have milliseconds. */
export const revision = object({id: uuid, release: integer, status: string, license: string, created_at: string, updated_at: string})

export const answers = {
  listRevisions: list(revision),
  readme: object({encoding: oneOf('base64'), content: string}),
}
