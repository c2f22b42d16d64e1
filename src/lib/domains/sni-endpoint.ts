import type {SniEndpoint} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'

/** The certificate that a new domain shall be served with, picked by a person; null for none. */
export async function chooseSniEndpoint({out}: Tools, app: string, endpoints: SniEndpoint[]): Promise<null | string> {
  const choices = endpoints.map(({name, display_name: displayName, ssl_cert: {cert_domains: domains}}) => ({name: `${displayName ?? name} -> ${domains.join(', ')}`, value: name}))
  if (!out.isInteractive) {
    throw new UsageError(`${app} has several SNI endpoints. Choose one with --cert NAME:\n${choices.map(choice => choice.name).join('\n')}`)
  }
  const {choose} = await import('../command/prompt.js')
  return (await choose('Choose an SNI endpoint to associate with this domain', [{name: 'No SNI Endpoint', value: ''}, ...choices])) || null
}
