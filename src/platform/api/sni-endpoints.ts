import type {AppRecord, SniEndpointRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {addEndpoint, removeEndpoint, renewEndpoint} from '../apps/sni-endpoints.js'
import {isUuid} from '../model/names.js'
import {findApp} from './find.js'
import {presentSniEndpoint} from './present/sni-endpoints.js'

export const sniEndpoint: Handlers<'sniEndpoint'> = {
  async create(call) {
    const app = await findApp(call)
    return presentSniEndpoint(call.parts, await addEndpoint(call.parts, app, call.caller.account, brought(call)), app)
  },

  async delete(call) {
    const app = await findApp(call)
    const endpoint = await findEndpoint(call, app, call.params.endpoint)
    const shown = await presentSniEndpoint(call.parts, endpoint, app)
    await removeEndpoint(call.parts, call.caller.account, endpoint)
    return shown
  },

  async info(call) {
    const app = await findApp(call)
    return presentSniEndpoint(call.parts, await findEndpoint(call, app, call.params.endpoint), app)
  },

  async list(call) {
    const app = await findApp(call)
    const endpoints = await call.parts.store.sniEndpoints.list({appId: app.id}, {order: 'createdAt'})
    return Promise.all(endpoints.map(endpoint => presentSniEndpoint(call.parts, endpoint, app)))
  },

  async update(call) {
    const app = await findApp(call)
    return presentSniEndpoint(call.parts, await renewEndpoint(call.parts, call.caller.account, await findEndpoint(call, app, call.params.endpoint), brought(call)), app)
  },
}

const brought = ({body}: Call<string, {certificate_chain: string; private_key: string}>) => ({chain: body.certificate_chain, key: body.private_key})

/** By id or name. */
export async function findEndpoint({parts: {store}}: Call, app: AppRecord, identity: string): Promise<SniEndpointRecord> {
  const found = await store.sniEndpoints.find(isUuid(identity) ? {id: identity, appId: app.id} : {name: identity, appId: app.id})
  if (!found) throw notFound('sni_endpoint')
  return found
}
