import type {SniEndpoint} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {minuteOf} from '../output/time.js'
import {isOwn} from './view-acm.js'

/** A row for each certificate, by name. A column for names that people gave stands there only where they gave any. */
export function viewEndpoints(out: Terminal, endpoints: SniEndpoint[]): void {
  const sorted = endpoints.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  out.table(sorted, {
    Name: endpoint => endpoint.name,
    ...(sorted.some(endpoint => endpoint.display_name) ? {'Display Name': (endpoint: SniEndpoint) => endpoint.display_name} : {}),
    'Common Name(s)': endpoint => endpoint.ssl_cert.cert_domains.join(', '),
    Expires: endpoint => minuteOf(endpoint.ssl_cert.expires_at),
    Trusted: endpoint => (endpoint.ssl_cert['ca_signed?'] ? 'True' : 'False'),
    Type: endpoint => (isOwn(endpoint) ? 'ACM' : 'SNI'),
    Domains: endpoint => (isOwn(endpoint) ? '' : endpoint.domains.length),
  })
}
