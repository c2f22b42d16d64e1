import type {SniEndpoint} from '../../lib/api/types.js'
import type {AppRecord, SniEndpointRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {addEndpoint, removeEndpoint, renewEndpoint} from '../apps/sni-endpoints.js'
import {readFacts} from '../model/certificate-chain.js'
import {isUuid} from '../model/names.js'
import {stableId} from '../model/stable-id.js'
import {findApp} from './find.js'
import {appRef, time, times} from './present.js'

export const sniEndpoint: Handlers<'sniEndpoint'> = {
  async create(call) {
    const app = await findApp(call)
    return present(call, app, await addEndpoint(call.parts, app, brought(call)))
  },

  async delete(call) {
    const app = await findApp(call)
    const endpoint = await findEndpoint(call, app, call.params.endpoint)
    const shown = await present(call, app, endpoint)
    await removeEndpoint(call.parts, endpoint)
    return shown
  },

  async info(call) {
    const app = await findApp(call)
    return present(call, app, await findEndpoint(call, app, call.params.endpoint))
  },

  async list(call) {
    const app = await findApp(call)
    const endpoints = await call.parts.store.sniEndpoints.list({appId: app.id}, {order: 'createdAt'})
    return Promise.all(endpoints.map(endpoint => present(call, app, endpoint)))
  },

  async update(call) {
    const app = await findApp(call)
    return present(call, app, await renewEndpoint(call.parts, await findEndpoint(call, app, call.params.endpoint), brought(call)))
  },
}

const brought = ({body}: Call<string, {certificate_chain: string; private_key: string}>) => ({chain: body.certificate_chain, key: body.private_key})

/** By id or name. */
export async function findEndpoint({parts: {store}}: Call, app: AppRecord, identity: string): Promise<SniEndpointRecord> {
  const found = await store.sniEndpoints.find(isUuid(identity) ? {id: identity, appId: app.id} : {name: identity, appId: app.id})
  if (!found) throw notFound('sni_endpoint')
  return found
}

async function present({parts}: Call, app: AppRecord, endpoint: SniEndpointRecord): Promise<SniEndpoint> {
  const facts = readFacts(endpoint.chain)
  const domains = await parts.store.domains.list({sniEndpointId: endpoint.id})
  return {
    app: appRef(app), certificate_chain: endpoint.chain, ...times(endpoint), display_name: null, domains: domains.map(({id}) => id), id: endpoint.id, name: endpoint.name,
    ssl_cert: {
      'ca_signed?': facts.isCaSigned, 'cert_domains': facts.names, 'expires_at': time(new Date(facts.expiresAt).toISOString()),
      'id': stableId(`certificate ${facts.fingerprint}`), 'issuer': facts.issuer, 'self_signed?': facts.isSelfSigned,
      'starts_at': time(new Date(facts.startsAt).toISOString()), 'subject': facts.subject,
    },
  }
}
