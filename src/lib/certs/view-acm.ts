import type {App, Domain, SniEndpoint} from '../api/types.js'
import type {Style, Terminal} from '../output/terminal.js'

import {distance} from '../output/distance.js'
import {minuteOf} from '../output/time.js'
import {viewCertificate} from './view.js'

export interface Acm {app: App; sni_endpoints: SniEndpoint[]; domains: Domain[]}

/** What the platform's own certificates of an app are about: the certificate, where there is one, and each domain. */
export function viewAcm(out: Terminal, name: string, {app, sni_endpoints: endpoints, domains}: Acm, now: Date): void {
  const {code, failure, success} = out.style
  out.header(`Automatic Certificate Management is ${app.acm ? success('enabled') : failure('disabled')} on ${out.style.app(name)}`)
  if (!app.acm) return
  const [endpoint, second] = endpoints
  if (endpoint && !second && isOwn(endpoint)) viewOwn(out, endpoint, now)
  if (domains.length === 0) return out.header(`Add a custom domain to your app by running: ${code('hokku domains:add <yourdomain.com>')}`)
  out.table(domains, {
    Domain: domain => domain.hostname,
    Status: domain => statusText(out.style, domain.acm_status),
    ...(domains.some(domain => domain.acm_status_reason) ? {Reason: (domain: Domain) => domain.acm_status_reason} : {}),
    'Last Updated': domain => distance(new Date(domain.updated_at), now),
  })
  const states = domains.map(domain => domain.acm_status)
  if (states.includes('failed')) viewAdvice(out, `Some domains failed validation after multiple attempts, retry by running: ${code('hokku certs:auto:refresh')}`)
  else if (states.includes('failing')) viewAdvice(out, `Some domains are failing validation, please verify that your DNS matches: ${code('hokku domains')}`)
}

/** The member is no part of the schema, but Heroku sends it: the platform made this certificate. */
export const isOwn = ({ssl_cert: certificate}: SniEndpoint): boolean => (certificate as {acm?: boolean}).acm === true

function viewOwn(out: Terminal, endpoint: SniEndpoint, now: Date): void {
  const renewal = new Date(endpoint.ssl_cert.expires_at)
  renewal.setMonth(renewal.getMonth() - 1)
  if (renewal > now) out.line(`Renewal scheduled for ${out.style.info(minuteOf(renewal))}.\n`)
  viewCertificate(out, endpoint)
  out.line()
}

function viewAdvice(out: Terminal, advice: string): void {
  const more = 'https://devcenter.heroku.com/articles/automated-certificate-management#failure-reasons'
  out.line()
  out.header(`${advice}\n    See our documentation at ${more}`)
}

function statusText({failure, info, success}: Style, status: null | string): string {
  if (!status) return info('Waiting')
  const special: Readonly<Record<string, string>> = {
    'dns-verified': info('DNS Verified'), failed: failure('Failed'), ok: success('OK'), verified: info('In Progress'),
  }
  return special[status] ?? status.split('-').map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
