import type {IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'

/** Name, value, name, value, … as they travel. */
export type RawHeaders = string[]

/**
 * The first router called itself `1.1 vegur`, the second, whose log line ours has, `1.1 heroku-router`.
 */
export const via = '1.1 heroku-router'

export interface Passage {
  requestId: string
  /** The client's `X-Forwarded-For`, and its address behind that. */
  forwardedFor: string
  /** Milliseconds since 1970 when the request came. */
  startedAt: number
  /** Milliseconds that it took to connect to the dyno, and since the request came. */
  connect: number
  total: number
}

/** RFC 9110 §7.6.1: they speak about one connection only. `Connection` itself may name more. */
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'])
/** What the router says itself: nobody else may. */
const ours = new Set([
  'host', 'x-request-id', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-port', 'x-request-start', 'via', 'connect-time', 'total-route-time',
])
/** Must never be left out because a `Connection` header names them: they say where a message ends and to whom it goes. */
const framing = new Set(['content-length', 'host'])

/** What the dyno is told. `Host` stays as the client said it. */
export function requestHeaders(request: IncomingMessage, passage: Passage, extra: RawHeaders): RawHeaders {
  const {rawHeaders, headers, socket} = request
  const dropped = droppedBy(headers.connection)
  const kept: RawHeaders = ['Host', headers.host ?? '']
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    const lower = name.toLowerCase()
    if (!hopByHop.has(lower) && !ours.has(lower) && !dropped?.has(lower)) kept.push(name, rawHeaders[at + 1] ?? '')
  }
  kept.push(
    'X-Request-Id', passage.requestId,
    'X-Forwarded-For', passage.forwardedFor,
    'X-Forwarded-Proto', isEncrypted(socket) ? 'https' : 'http',
    'X-Forwarded-Port', String(socket.localPort ?? ''),
    'X-Request-Start', String(passage.startedAt),
    'Via', headers.via ? `${headers.via}, ${via}` : via,
    'Connect-Time', String(passage.connect),
    'Total-Route-Time', String(passage.total),
    ...extra,
  )
  return kept
}

/** How the body travels to the dyno: as it came. */
export function requestFraming({method = 'GET', headers}: IncomingMessage): {hasBody: boolean; headers: RawHeaders} {
  if (headers['transfer-encoding'] !== undefined) {
    const trailer = headers.trailer === undefined ? [] : ['Trailer', headers.trailer]
    return {hasBody: true, headers: ['Transfer-Encoding', 'chunked', ...trailer]}
  }
  if (headers['content-length'] !== undefined) return {hasBody: Number(headers['content-length']) > 0, headers: []}
  // Without it Node would announce a chunked body for these.
  const isBodiless = /^(?:DELETE|GET|HEAD|OPTIONS|TRACE)$/.test(method)
  return {hasBody: false, headers: isBodiless ? [] : ['Content-Length', '0']}
}

/** What the client is told of the dyno's answer. `isChunked`: trailers can follow. */
export function responseHeaders(answer: IncomingMessage, isChunked: boolean): RawHeaders {
  const {rawHeaders, headers} = answer
  const dropped = droppedBy(headers.connection)
  const kept: RawHeaders = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    const lower = name.toLowerCase()
    const isKept = (!hopByHop.has(lower) && !dropped?.has(lower)) || (lower === 'trailer' && isChunked)
    if (isKept) kept.push(name, rawHeaders[at + 1] ?? '')
  }
  if (headers.server === undefined) kept.push('Server', 'Heroku')
  kept.push('Via', via)
  return kept
}

/** The client's id where it looks like one (20 to 200 letters, digits and dashes), so that requests can be followed. */
export function requestIdOf({headers}: IncomingMessage, uuid: () => string): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && /^[A-Za-z0-9-]{20,200}$/.test(given) ? given : uuid()
}

/** The client's own claim, and behind it the address that we see: the last one can be trusted. */
export function forwardedForOf({headers, socket}: IncomingMessage): string {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const claimed = headers['x-forwarded-for']
  const before = Array.isArray(claimed) ? claimed.join(', ') : claimed
  return before ? `${before}, ${address}` : address
}

export const isEncrypted = (socket: Socket): boolean => 'encrypted' in socket && socket.encrypted === true

/** `[name, value, …]` as pairs. */
export function pairs(raw: RawHeaders): Array<[string, string]> {
  const found: Array<[string, string]> = []
  for (let at = 0; at + 1 < raw.length; at += 2) found.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return found
}

function droppedBy(connection: string | undefined): Set<string> | undefined {
  if (connection === undefined || /^(?:keep-alive|close|upgrade)$/i.test(connection)) return undefined
  const names = connection.split(',').map(name => name.trim().toLowerCase())
  return new Set(names.filter(name => !framing.has(name)))
}
