import type {Certificates} from '../world/certificates.js'
import type {Batch, Exporter, Outcome} from './exporter.js'

import {send} from '../world/send.js'
import {trusted} from '../world/trusted.js'

/** Milliseconds for one request. */
const patience = 10_000

/** OTLP over HTTP: https://opentelemetry.io/docs/specs/otlp/#otlphttp */
export async function exportByHttp({endpoint, headers}: Exporter, {signal, body, type, encoding}: Batch, certificates: Certificates): Promise<Outcome> {
  const url = `${endpoint.replace(/\/$/, '')}/v1/${signal}`
  const {status} = await send({
    method: 'POST', url, body, patience, ...(url.startsWith('https') && {ca: await trusted(certificates)}),
    headers: {...headers, 'content-type': type, ...(encoding !== undefined && {'content-encoding': encoding})},
  })
  if (status >= 200 && status < 300) return 'sent'
  return [429, 502, 503, 504].includes(status) ? 'again' : 'refused'
}
