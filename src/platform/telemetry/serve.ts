import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Parts} from '../parts.js'
import type {Batch, Exporter, Outcome} from './exporter.js'

import {sentTo} from './address.js'
import {send} from './exporter.js'

/** Bytes that one batch may have. */
const limit = 8 * 2 ** 20

/**
 * Takes what an app's dynos tell of themselves and hands it on to the app's telemetry drains that want the signal. The
 * answer is theirs: what can't be delivered now the app's own library keeps, and sends again. Never rejects because of
 * a client.
 */
export async function serveTelemetry(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const to = sentTo(parts.vault, (request.url ?? '').replace(/\?.*$/s, ''))
  if (!to) return answer(request, response, 403)
  if (request.method !== 'POST') return answer(request, response, 405)
  const body = await read(request)
  if (!body) return answer(request, response, 413)
  const {'content-type': type = 'application/x-protobuf', 'content-encoding': encoding} = request.headers
  const outcomes = await handOn(parts, to.appId, {signal: to.signal, body, type, encoding})
  return answer(request, response, statusOf(outcomes), type)
}

async function handOn({certificates, store, vault}: Parts, appId: string, batch: Batch): Promise<Outcome[]> {
  const drains = (await store.telemetryDrains.list({appId})).filter(({signals}) => signals.includes(batch.signal))
  return Promise.all(drains.map(({exporterSealed}) => send(vault.openJson<Exporter>(exporterSealed), batch, certificates).catch((): Outcome => 'again')))
}

/** One that took it is enough: sent again, it would have it twice. Where nobody wants it, all is well. */
function statusOf(outcomes: readonly Outcome[]): number {
  if (outcomes.length === 0 || outcomes.includes('sent')) return 200
  return outcomes.includes('again') ? 503 : 400
}

/** Undefined where it is too large. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** An empty message says in both of OTLP's encodings that all was taken. */
function answer(request: IncomingMessage, response: ServerResponse, status: number, type = 'application/x-protobuf'): void {
  const isJson = type.startsWith('application/json')
  response.writeHead(status, {'content-type': isJson ? 'application/json' : 'application/x-protobuf', ...(!request.complete && {connection: 'close'})})
  response.end(isJson ? '{}' : '')
}
