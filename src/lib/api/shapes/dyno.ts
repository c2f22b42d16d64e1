import {between, boolean, empty, integer, nullable, object, optional, record, ref, string, text, time, uuid} from '../shape.js'

export const shape = object({
  attach_url: nullable(string),
  command: string,
  created_at: time,
  id: uuid,
  name: string,
  release: object({id: uuid, version: integer}),
  app: ref,
  size: string,
  state: string,
  type: string,
  updated_at: time,
})

export const takes = {
  create: object({
    attach: optional(boolean),
    command: string,
    env: optional(record(text)),
    force_no_tty: optional(nullable(boolean)),
    size: optional(string),
    type: optional(string),
    time_to_live: optional(between(1, 86_400)),
  }),
  createInside: object({
    attach: optional(boolean),
    command: string,
    env: optional(record(text)),
    force_no_tty: optional(nullable(boolean)),
    time_to_live: optional(between(1, 86_400)),
  }),
}

export const answers = {
  restart: empty,
  restartAll: empty,
  restartType: empty,
  stop: empty,
  stopType: empty,
}
