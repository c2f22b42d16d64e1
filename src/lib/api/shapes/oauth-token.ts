import {idRef, integer, nullable, object, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  access_token: object({expires_in: nullable(integer), id: uuid, token: string}),
  authorization: idRef,
  client: nullable(object({secret: string})),
  created_at: time,
  grant: object({code: string, type: string}),
  id: uuid,
  refresh_token: object({expires_in: nullable(integer), id: uuid, token: string}),
  session: idRef,
  updated_at: time,
  user: idRef,
})

export const takes = {
  /** A code or a refresh token, as `grant.type` says. */
  create: object({
    client: optional(object({secret: optional(string)})),
    grant: optional(object({code: optional(string), type: optional(string)})),
    refresh_token: optional(object({token: optional(string)})),
  }),
}
