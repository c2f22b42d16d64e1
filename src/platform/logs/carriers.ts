import type {Certificates} from '../world/certificates.js'
import type {Carrier} from './carrier.js'

import {httpCarrier} from './http-carrier.js'
import {syslogCarrier} from './syslog-carrier.js'

/** By the URL's scheme. */
export function carrierOf(url: string, token: string, certificates: Certificates): Carrier {
  const target = new URL(url)
  return target.protocol.startsWith('http') ? httpCarrier(url, token, certificates) : syslogCarrier(target, token, certificates)
}

/** What is wrong with a drain's URL, in words for its user. */
export function drainUrlProblem(url: string): string | undefined {
  const target = URL.canParse(url) ? new URL(url) : undefined
  const isKnown = target !== undefined && ['http:', 'https:', 'syslog:', 'syslog+tls:'].includes(target.protocol) && target.hostname !== ''
  return isKnown ? undefined : `${url} is not a valid drain URL: it must begin with syslog://, syslog+tls://, https:// or http:// and name a host.`
}
