import type {IncomingMessage, ServerResponse} from 'node:http'

import {gzip} from 'node:zlib'
import {promisify} from 'node:util'

import {entityTag, isUnchanged} from './conditional.js'

export interface Reply {
  status: number
  body: unknown
  headers?: Record<string, string>
}

const compress = promisify(gzip)
/** Bytes below which gzip makes a reply longer. */
const worthwhile = 200

/** What every reply of the API carries: browsers of any origin may read it, no cache may keep it. */
export const commonHeaders: Record<string, string> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Next-Range, Content-Range, Accept-Ranges, Request-Id, RateLimit-Remaining, Warning-Message, X-Heroku-Warning, Heroku-Webhook-Secret',
  'cache-control': 'private, no-cache',
  'vary': 'Accept-Encoding',
}

/** Sends JSON: tagged, compressed where the client can read that, and nothing where it has it already. */
export async function respond(request: IncomingMessage, response: ServerResponse, {status, body, headers}: Reply): Promise<void> {
  const text = textOf(body)
  const tag = entityTag(text)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const all = {...commonHeaders, ...headers, 'content-type': 'application/json', etag: tag}
  if (isRead && status < 300 && isUnchanged(request.headers, tag)) return end(request, response, 304, all)
  const squeezed = text.length > worthwhile && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const bytes = squeezed ? await compress(text) : Buffer.from(text)
  end(request, response, status, {...all, ...(squeezed && {'content-encoding': 'gzip'}), 'content-length': String(bytes.length)}, bytes)
}

/** A body as it travels, and as its tag is made of. */
export const textOf = (body: unknown): string => `${JSON.stringify(body)}\n`

function end(request: IncomingMessage, response: ServerResponse, status: number, headers: Record<string, string>, bytes?: Buffer): void {
  if (response.destroyed) return
  response.writeHead(status, headers)
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
