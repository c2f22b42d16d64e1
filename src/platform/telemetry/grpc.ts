import type {ClientHttp2Session, IncomingHttpHeaders} from 'node:http2'

import {connect} from 'node:http2'

import type {Certificates} from '../world/certificates.js'
import type {Batch, Exporter, Outcome} from './exporter.js'

import {lookupOf} from '../world/send.js'
import {trusted} from '../world/trusted.js'

/** Milliseconds for one call. */
const patience = 10_000
const services = {
  logs: 'opentelemetry.proto.collector.logs.v1.LogsService', metrics: 'opentelemetry.proto.collector.metrics.v1.MetricsService',
  traces: 'opentelemetry.proto.collector.trace.v1.TraceService',
}
/** Codes after which a client may try again: https://opentelemetry.io/docs/specs/otlp/#failures */
const passing = new Set(['1', '4', '8', '10', '11', '14', '15'])

/** OTLP over gRPC: one call to the service of the signal, over a connection of its own. `HOST:PORT` is reached without TLS. */
export async function exportByGrpc(exporter: Exporter, batch: Batch, certificates: Certificates): Promise<Outcome> {
  // gRPC takes Protocol Buffers alone: what came as JSON can't be handed on without being read.
  if (batch.type !== 'application/x-protobuf') return 'refused'
  const target = new URL(exporter.endpoint.includes('://') ? exporter.endpoint : `http://${exporter.endpoint}`)
  const session = connect(target, {lookup: lookupOf(target.hostname), ...(target.protocol === 'https:' && {ca: await trusted(certificates)})})
  try {
    const status = await called(session, exporter.headers, batch)
    return status === '0' ? 'sent' : passing.has(status) ? 'again' : 'refused'
  } finally {
    session.destroy()
  }
}

/** Resolves with the call's `grpc-status`, which comes behind the answer, or with its head where there is none. */
function called(session: ClientHttp2Session, headers: Record<string, string>, {signal, body, encoding}: Batch): Promise<string> {
  return new Promise((resolve, reject) => {
    session.on('error', reject)
    const call = session.request({
      ...lowerCased(headers), ':method': 'POST', ':path': `/${services[signal]}/Export`, 'content-type': 'application/grpc', te: 'trailers',
      ...(encoding !== undefined && {'grpc-encoding': encoding}),
    })
    const note = (head: IncomingHttpHeaders) => { if (head['grpc-status'] !== undefined) resolve(String(head['grpc-status'])) }
    call.setTimeout(patience, () => call.destroy(new Error(`No answer within ${patience / 1000} seconds.`)))
    call.on('error', reject).on('response', note).on('trailers', note).on('close', () => reject(new Error('The call ended without a status.')))
    call.resume().end(frameOf(body, encoding !== undefined))
  })
}

/** A message's five bytes before it: whether it is compressed, and how long it is. */
function frameOf(message: Buffer, isCompressed: boolean): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(isCompressed ? 1 : 0, 0)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}

const lowerCased = (headers: Record<string, string>) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
