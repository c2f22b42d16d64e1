import type {Site} from '../model/addresses.js'

import {attachHeader, framedScheme} from '../../lib/api/attach-frames.js'
import {apiHost} from '../model/addresses.js'

/**
 * Where the client of an attached one-off dyno connects: Heroku's own protocol, or frames for a client that asked for
 * them with the header `X-Hokku-Attach: frames` (`asked` is that header's value). The query travels back to us behind
 * the secret, and so says which of the two the client speaks.
 */
export function attachUrl(site: Site, secret: string, asked: string | undefined): string {
  const framed = asked?.trim().toLowerCase() === attachHeader.value
  return framed ? `${framedScheme}//${apiHost(site)}/${secret}?${framesQuery}` : `rendezvous://${apiHost(site)}/${secret}`
}

/** Behind the secret: `SECRET?frames`. */
export const framesQuery = 'frames'
