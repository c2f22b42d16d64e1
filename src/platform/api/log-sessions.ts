import type {Handlers} from '../http/handlers.js'

import {boolean, integer, optional, read, string} from '../http/input.js'
import {createLogSession} from '../logs/sessions.js'
import {logSessionUrl} from '../logs/stream-urls.js'
import {findApp} from './find.js'

/** Heroku keeps 1,500 lines; here all are kept, and one request may ask for many of them. */
const mostLines = 1_000_000

export const logSession: Handlers<'logSession'> = {
  async create(call) {
    const {parts, body} = call
    const app = await findApp(call)
    const wanted = read(body, {
      dyno: optional(string), dyno_name: optional(string), lines: optional(integer(0, mostLines)), source: optional(string),
      tail: optional(boolean), type: optional(string),
    })
    const dyno = wanted.dyno ?? wanted.dyno_name
    const query = {
      lines: wanted.lines ?? 100, tail: wanted.tail ?? false, ...(wanted.source !== undefined && {source: wanted.source}),
      ...(dyno !== undefined && {dyno}), ...(wanted.type !== undefined && {type: wanted.type}),
    }
    const {id, createdAt, secret} = createLogSession(parts, app.id, query)
    const created = `${createdAt.slice(0, 19)}Z`
    return {created_at: created, id, logplex_url: logSessionUrl(parts.settings, secret), updated_at: created}
  },
}
