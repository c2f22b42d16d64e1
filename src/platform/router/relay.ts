import type {IncomingMessage} from 'node:http'

import type {Deadline} from './deadline.js'
import type {Exchange} from './exchange.js'

import {pairs, responseHeaders} from './headers.js'
import {maxHeaderLine} from './limits.js'

/** Sends a dyno's answer to the client as it comes, no faster than the client reads. */
export function relay(exchange: Exchange, answer: IncomingMessage, deadline: Deadline): void {
  const {request, response} = exchange
  const detail = restrictionOn(answer)
  if (detail !== undefined) return exchange.fail('H25', {detail})
  const isChunked = request.httpVersion === '1.1' && answer.headers['content-length'] === undefined && hasBody(request, answer)
  if (!writeHead(exchange, answer, isChunked)) return exchange.fail('H17')

  answer.on('data', (chunk: Buffer) => {
    deadline.touch()
    exchange.bytes += chunk.length
    if (!response.write(chunk)) answer.pause()
  })
  response.on('drain', () => {
    deadline.touch()
    answer.resume()
  })
  answer.on('end', () => {
    if (!answer.complete) return
    const trailers = isChunked ? pairs(answer.rawTrailers) : []
    if (trailers.length > 0) response.addTrailers(trailers)
    response.end()
  })
  answer.on('error', (error: NodeJS.ErrnoException) => exchange.fail(error.code?.startsWith('HPE_') ? 'H17' : 'H18'))
  response.on('finish', () => {
    exchange.succeed(response.statusCode)
    exchange.linger()
  })
  // The head goes along with the first of the body, unless that lets wait.
  setImmediate(() => exchange.bytes > 0 || exchange.isOver || response.writableEnded || response.flushHeaders())
}

/** False where the status is none, or a value can't be sent: then the dyno spoke no HTTP. */
function writeHead({response}: Exchange, answer: IncomingMessage, isChunked: boolean): boolean {
  try {
    response.writeHead(answer.statusCode ?? 0, answer.statusMessage, responseHeaders(answer, isChunked))
    return true
  } catch {
    return false
  }
}

const hasBody = ({method}: IncomingMessage, {statusCode}: IncomingMessage) => method !== 'HEAD' && statusCode !== 204 && statusCode !== 304

/** Heroku lets no longer cookie pass, nor a longer status line. */
function restrictionOn({rawHeaders, statusMessage = ''}: IncomingMessage): string | undefined {
  if (statusMessage.length > maxHeaderLine) return 'oversized status line'
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const isLong = (rawHeaders[at + 1]?.length ?? 0) > maxHeaderLine
    if (isLong && rawHeaders[at]?.toLowerCase() === 'set-cookie') return 'oversized cookie'
  }
  return undefined
}
