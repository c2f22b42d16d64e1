import type {Domain, SniEndpoint} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {customDomains} from './acm.js'

/** Lets a person say which of the domains that a certificate is made out for it shall serve. Where nobody can be asked it says how. */
export async function offerToServe(tools: Tools, app: string, endpoint: SniEndpoint): Promise<void> {
  const {api, out} = tools
  const domains = await out.action('Waiting for stable domains to be created', () => stableDomains(tools, app))
  const hostnames = domains.map(({hostname}) => hostname).filter(hostname => isMadeOutFor(endpoint, hostname))
  if (hostnames.length === 0) return
  if (!out.isInteractive) {
    return out.warn(`${endpoint.name} serves no domain yet. Run:\n${hostnames.map(hostname => `hokku domains:update ${hostname} --cert ${endpoint.name} -a ${app}`).join('\n')}`)
  }
  out.header('Almost done! Which of these domains on this application would you like this certificate associated with?')
  const {chooseSome} = await import('../command/prompt.js')
  for (const hostname of await chooseSome('Select domains', hostnames)) await api.domain.update(app, hostname, {sni_endpoint: endpoint.name})
}

/** Custom domains, once each has its DNS target. */
async function stableDomains(tools: Tools, app: string): Promise<Domain[]> {
  for (;;) {
    const domains = await customDomains(tools, app)
    if (domains.every(({cname}) => cname)) return domains
    await tools.clock.sleep(1000, tools.signal)
  }
}

/** `*.example.com` is for names one label below, and not for `example.com`. */
const isMadeOutFor = ({ssl_cert: {cert_domains: patterns}}: SniEndpoint, hostname: string): boolean =>
  patterns.includes(hostname) || patterns.includes(hostname.replace(/^[^.]+/, '*'))
