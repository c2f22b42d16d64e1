import type {SniEndpoint} from '../../../lib/api/types.js'
import type {AppRecord, SniEndpointRecord} from '../../model/records.js'
import type {Parts} from '../../parts.js'

import {readFacts} from '../../model/certificate-chain.js'
import {stableId} from '../../model/stable-id.js'
import {appRef, time, times} from '../present.js'

export async function presentSniEndpoint({store}: Parts, endpoint: SniEndpointRecord, app: AppRecord): Promise<SniEndpoint> {
  const facts = readFacts(endpoint.chain)
  const domains = await store.domains.list({sniEndpointId: endpoint.id})
  return {
    app: appRef(app), certificate_chain: endpoint.chain, ...times(endpoint), display_name: null, domains: domains.map(({id}) => id), id: endpoint.id, name: endpoint.name,
    ssl_cert: {
      'ca_signed?': facts.isCaSigned, 'cert_domains': facts.names, 'expires_at': time(new Date(facts.expiresAt).toISOString()),
      'id': stableId(`certificate ${facts.fingerprint}`), 'issuer': facts.issuer, 'self_signed?': facts.isSelfSigned,
      'starts_at': time(new Date(facts.startsAt).toISOString()), 'subject': facts.subject,
    },
  }
}
