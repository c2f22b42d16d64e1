import type {Handlers} from '../http/handlers.js'

import {createLogSession} from '../logs/sessions.js'
import {logSessionUrl} from '../logs/stream-urls.js'
import {findApp} from './find.js'

export const logSession: Handlers<'logSession'> = {
  async create(call) {
    const {parts, body: wanted} = call
    const app = await findApp(call)
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
