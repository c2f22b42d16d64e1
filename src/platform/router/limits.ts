import type {IncomingMessage} from 'node:http'

/**
 * Milliseconds and counts; the defaults are Heroku's. Its limits on requests and connections at once (H11, H22) are not
 * here: each of its many routers counts for itself, so that one with the same number would refuse what all of them serve.
 */
export interface Limits {
  /** From the moment that the dyno has the whole request until the first byte of its answer: H12. */
  firstByte: number
  /** Without a byte in either direction, once it flows: H15 where the dyno is silent, H28 where the client is. */
  idle: number
  /** For a dyno to boot while the request waits: H20. */
  boot: number
  /** For a dyno to accept a connection: H19. */
  connect: number
  /** How long a dyno that refused a connection is passed over. */
  quarantine: number
  /** How many dynos are tried in vain before a request fails: H21. */
  tries: number
  /** For a client to finish what it is still sending after its answer. */
  linger: number
}

export const herokuLimits: Limits = {
  firstByte: 30_000, idle: 55_000, boot: 75_000, connect: 5000, quarantine: 5000, tries: 10, linger: 5000,
}

export const maxRequestLine = 8192
export const maxHeaderLine = 8192
const maxHeaderName = 1000
const maxHeaders = 1000

export interface Fault {status: number; cause: string}

/**
 * What Heroku's router (vegur) does not let through to an app, though it is HTTP. The causes that are known from its
 * log are three; a long request line has none of its own there, so it counts as a bad header.
 */
export function faultOf(request: IncomingMessage): Fault | undefined {
  const {method = '', url = '', headers, rawHeaders} = request
  if (method.length + url.length + 10 > maxRequestLine) return {status: 414, cause: 'bad header'}
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return {status: 417, cause: 'unsupported expect header value'}
  }
  // Node's parser refuses the same, but only after it has shown us the request.
  if ((headers['transfer-encoding'] ?? 'chunked').trim().toLowerCase() !== 'chunked') return {status: 400, cause: 'bad header'}
  if (rawHeaders.length > 2 * maxHeaders) return {status: 400, cause: 'bad header'}
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.length ?? 0
    const value = rawHeaders[at + 1]?.length ?? 0
    if (name > maxHeaderName || name + value + 2 > maxHeaderLine) return {status: 400, cause: 'bad header'}
  }
  return undefined
}
