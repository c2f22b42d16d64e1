import {anything, integer, list, object, string, uuid} from '../shape.js'

export const shape = object({
  version: integer,
  apps: list(object({
    id: uuid,
    domains: list(anything),
    formation: list(object({
      id: uuid,
      process_type: string,
      dynos: list(object({id: uuid, number: integer, private_ip: string, hostname: string})),
    })),
  })),
})
