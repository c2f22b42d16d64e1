import type {AppRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {addDomain, certifyDomain, removeDomain} from '../apps/domains.js'
import {findApp, findDomain} from './find.js'
import {inTime, listing} from './listing.js'
import {presentDomain} from './present.js'
import {findEndpoint} from './sni-endpoints.js'

export const domain: Handlers<'domain'> = {
  async create(call) {
    const app = await findApp(call)
    const endpoint = await endpointOf(call, app, call.body.sni_endpoint)
    return presentDomain(call.parts, await addDomain(call.parts, app, call.caller.account, call.body.hostname, endpoint), app)
  },

  async delete(call) {
    const app = await findApp(call)
    const domain = await findDomain(call, app)
    if (domain.kind === 'heroku') throw invalidParams(`${domain.hostname} is the app's own name and stays with it.`)
    const shown = await presentDomain(call.parts, domain, app)
    await removeDomain(call.parts, app, call.caller.account, domain)
    return shown
  },

  async info(call) {
    const app = await findApp(call)
    return presentDomain(call.parts, await findDomain(call, app), app)
  },

  async list(call) {
    const app = await findApp(call)
    return listing({
      of: call.parts.store.domains, where: {appId: app.id}, by: {...inTime, hostname: 'hostname'}, show: domain => presentDomain(call.parts, domain, app),
    })
  },

  async update(call) {
    const app = await findApp(call)
    const domain = await findDomain(call, app)
    if (domain.kind === 'heroku') throw invalidParams(`${domain.hostname} has a certificate of the platform's own.`)
    return presentDomain(call.parts, await certifyDomain(call.parts, call.caller.account, domain, await endpointOf(call, app, call.body.sni_endpoint)), app)
  },
}

const endpointOf = async (call: Call, app: AppRecord, identity: string | null | undefined) =>
  identity === null || identity === undefined ? null : findEndpoint(call, app, identity)
