import {list, nullable, object, oneOf, optional, string, time, uri, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  include: list(string),
  level: oneOf('notify', 'sync'),
  updated_at: time,
  url: uri,
})

export const takes = {
  create: object({
    authorization: optional(nullable(string)),
    include: list(string),
    level: oneOf('notify', 'sync'),
    secret: optional(nullable(string)),
    url: string,
  }),
  update: object({
    authorization: optional(nullable(string)),
    include: optional(list(string)),
    level: optional(oneOf('notify', 'sync')),
    secret: optional(nullable(string)),
    url: optional(string),
  }),
}
