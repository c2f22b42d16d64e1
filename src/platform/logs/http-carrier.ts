import type {Certificates} from '../world/certificates.js'
import type {Carrier} from './carrier.js'

import {send} from '../world/send.js'
import {trusted} from '../world/trusted.js'
import {frameOf} from './syslog.js'

/** Milliseconds for one request. */
const patience = 15_000

/** HTTPS drains: https://devcenter.heroku.com/articles/log-drains#https-drains. What a drain refuses (4xx but 429) is not sent again. */
export function httpCarrier(url: string, token: string, certificates: Certificates): Carrier {
  const closing = new AbortController()
  return {
    async send(frame, frameId) {
      const {status} = await send({
        method: 'POST', url, patience, signal: closing.signal, body: frameOf(frame, 'host', ''), ...(url.startsWith('https') && {ca: await trusted(certificates)}),
        headers: {
          'content-type': 'application/logplex-1', 'logplex-msg-count': String(frame.length), 'logplex-frame-id': frameId,
          'logplex-drain-token': token, 'user-agent': 'Logplex/v73',
        },
      })
      if (status >= 200 && status < 300) return 'sent'
      return status >= 400 && status < 500 && status !== 429 ? 'refused' : 'again'
    },
    close: () => closing.abort(),
  }
}
