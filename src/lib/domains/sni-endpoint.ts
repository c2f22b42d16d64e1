import type {Tools} from '../command/define.js'

import {UsageError} from '../command/errors.js'

/** The certificate that a new domain shall be served with: named by `--cert`, or picked by a person where there are several. */
export async function sniEndpointFor({api, out}: Tools, app: string, cert: string | undefined): Promise<null | string> {
  if (cert !== undefined) return cert
  const endpoints = await api.sniEndpoint.list(app)
  if (endpoints.length < 2) return null
  const choices = endpoints.map(({name, displayName, ssl_cert: {cert_domains: domains}}) => ({name: `${displayName ?? name} -> ${domains.join(', ')}`, value: name}))
  if (!out.isInteractive) {
    throw new UsageError(`${app} has several SNI endpoints. Choose one with --cert NAME:\n${choices.map(choice => choice.name).join('\n')}`)
  }
  const {choose} = await import('../command/prompt.js')
  return (await choose('Choose an SNI endpoint to associate with this domain', [{name: 'No SNI Endpoint', value: ''}, ...choices])) || null
}
