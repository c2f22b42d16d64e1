import type {SniEndpoint} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {minuteOf} from '../output/time.js'

/** What a certificate says of itself, and who vouches for it. */
export function viewCertificate(out: Terminal, {ssl_cert: certificate}: SniEndpoint, {heading = 'Certificate details', domains = [] as string[]} = {}): void {
  out.line(`${heading}:`)
  out.object({
    'Common Name(s)': certificate.cert_domains,
    'Expires At': minuteOf(certificate.expires_at),
    Issuer: certificate.issuer,
    'Starts At': minuteOf(certificate.starts_at),
    Subject: certificate.subject,
    'Domain(s)': domains,
  })
  out.line(`SSL certificate is ${trust(certificate)}.`)
}

function trust(certificate: SniEndpoint['ssl_cert']): string {
  if (certificate['ca_signed?']) return 'verified by a root authority'
  return certificate.issuer === certificate.subject ? 'self signed' : 'not trusted'
}
