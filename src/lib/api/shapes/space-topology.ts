import {integer, list, object, optional, string, uuid} from '../shape.js'

export const shape = object({
  version: integer,
  apps: list(object({
    id: uuid,
    domains: list(string),
    /** Heroku's schema says `formation`; what it sends is this. */
    formations: optional(list(object({
      id: uuid,
      process_type: string,
      dynos: list(object({id: uuid, number: integer, private_ip: string, hostname: string})),
    }))),
  })),
})
