import type {Parts} from '../parts.js'
import type {KeyPair} from '../world/authority.js'

type Needed = Pick<Parts, 'certificates' | 'store' | 'vault'>

/** Has the front door serve an app's own certificates under the names that they are for. */
export async function serveCertificates({certificates, store, vault}: Needed, appId: string): Promise<void> {
  const endpoints = new Map((await store.sniEndpoints.list({appId})).map(endpoint => [endpoint.id, endpoint]))
  const brought = new Map<string, KeyPair>()
  for (const {hostname, sniEndpointId} of await store.domains.list({appId})) {
    const endpoint = endpoints.get(sniEndpointId ?? '')
    if (endpoint) brought.set(hostname, {key: vault.open(endpoint.keySealed), certificate: endpoint.chain})
  }
  certificates.setBrought(appId, brought)
}

export async function serveAllCertificates(parts: Needed): Promise<void> {
  const apps = new Set((await parts.store.sniEndpoints.list()).map(({appId}) => appId))
  for (const appId of apps) await serveCertificates(parts, appId)
}
