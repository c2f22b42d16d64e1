import {between, email, idRef, integer, list, nullable, object, optional, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  access_token: nullable(object({expires_in: nullable(integer), id: uuid, token: string})),
  client: nullable(object({id: uuid, name: string, redirect_uri: string})),
  created_at: time,
  description: string,
  grant: nullable(object({code: string, expires_in: integer, id: uuid})),
  id: uuid,
  refresh_token: nullable(object({expires_in: nullable(integer), id: uuid, token: string})),
  scope: list(string),
  session: nullable(idRef),
  updated_at: time,
  user: object({id: uuid, email, full_name: nullable(string)}),
})

/** Seconds in the longest life that a token can be given. */
const longest = 10 * 365 * 24 * 3600

export const takes = {
  create: object({
    client: optional(reference),
    description: optional(string),
    expires_in: optional(nullable(between(1, longest))),
    scope: optional(list(string)),
  }),
  createByTeam: object({
    description: optional(string),
    expires_in: optional(nullable(between(1, longest))),
    scope: optional(list(string)),
  }),
  update: object({description: optional(string), client: optional(object({id: optional(string), secret: optional(string)}))}),
}
