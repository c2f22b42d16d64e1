import type {AccountRecord, AppRecord, SniEndpointRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {generateEndpointName} from '../model/app-name.js'
import {arrangeChain} from '../model/certificate-chain.js'
import {serveCertificates} from './serve-certificates.js'

export interface Brought {chain: string; key: string}

/** Keeps a certificate for an app. It is served once a domain names it. Throws 422 where chain and key don't fit. */
export async function addEndpoint({events, store, vault, world}: Parts, app: AppRecord, user: AccountRecord, brought: Brought): Promise<SniEndpointRecord> {
  const at = new Date(world.clock.now()).toISOString()
  const endpoint = await store.sniEndpoints.insert({
    id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, name: generateEndpointName(below => world.ids.integer(below)),
    chain: arranged(brought), keySealed: vault.seal(brought.key),
  })
  await events.publish({subject: 'sni-endpoint', action: 'create', record: endpoint, actor: user})
  return endpoint
}

/** Renews it: from now on the new one is served. */
export async function renewEndpoint(parts: Parts, user: AccountRecord, endpoint: SniEndpointRecord, brought: Brought): Promise<SniEndpointRecord> {
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  const renewed = (await parts.store.sniEndpoints.update(endpoint.id, {chain: arranged(brought), keySealed: parts.vault.seal(brought.key), updatedAt})) ?? endpoint
  await serveCertificates(parts, endpoint.appId)
  await parts.events.publish({subject: 'sni-endpoint', action: 'update', record: renewed, previous: endpoint, actor: user})
  return renewed
}

/** Its domains get one of the platform's own again. */
export async function removeEndpoint(parts: Parts, user: AccountRecord, endpoint: SniEndpointRecord): Promise<void> {
  await parts.store.transaction(async store => {
    for (const {id} of await store.domains.list({sniEndpointId: endpoint.id})) await store.domains.update(id, {sniEndpointId: null})
    await store.sniEndpoints.delete(endpoint.id)
  })
  await serveCertificates(parts, endpoint.appId)
  await parts.events.publish({subject: 'sni-endpoint', action: 'destroy', record: endpoint, actor: user})
}

function arranged({chain, key}: Brought): string {
  const result = arrangeChain(chain, key)
  if ('problem' in result) throw invalidParams(result.problem)
  return result.chain
}
