import {between, boolean, object, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  logplex_url: string,
  updated_at: time,
})

/** Heroku keeps 1,500 lines; here all are kept, and one request may ask for many of them. */
const mostLines = 1_000_000

export const takes = {
  create: object({
    dyno: optional(string),
    dyno_name: optional(string),
    type: optional(string),
    lines: optional(between(0, mostLines)),
    source: optional(string),
    tail: optional(boolean),
  }),
}
