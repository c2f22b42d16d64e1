import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {addDomain, removeDomain} from '../apps/domains.js'
import {findApp, findDomain} from './find.js'
import {presentDomain} from './present.js'

export const domain: Handlers<'domain'> = {
  async create(call) {
    const app = await findApp(call)
    return presentDomain(await addDomain(call.parts, app, call.caller.account, call.body.hostname), app)
  },

  async delete(call) {
    const app = await findApp(call)
    const domain = await findDomain(call, app)
    if (domain.kind === 'heroku') throw invalidParams(`${domain.hostname} is the app's own name and stays with it.`)
    await removeDomain(call.parts, app, call.caller.account, domain)
    return presentDomain(domain, app)
  },

  async info(call) {
    const app = await findApp(call)
    return presentDomain(await findDomain(call, app), app)
  },

  async list(call) {
    const app = await findApp(call)
    const domains = await call.parts.store.domains.list({appId: app.id}, {order: 'createdAt'})
    return domains.map(domain => presentDomain(domain, app))
  },
}
