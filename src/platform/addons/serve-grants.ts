import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Parts} from '../parts.js'
import type {Exchange} from './grants.js'

import {ApiError, badRequest} from '../../lib/api/errors.js'
import {exchangeGrant} from './grants.js'

/** Bytes that such a request may have. */
const limit = 16 * 1024

/** Where providers exchange grants: at Heroku `https://id.heroku.com/oauth/token`. What they send is their credential. */
export const isGrantPath = (target = ''): boolean => /^\/oauth\/token(?:\?|$)/.test(target)

/** Takes a form or JSON, as OAuth 2 and Heroku's examples have it. */
export async function serveGrants(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== 'POST') throw new ApiError(405, 'method_not_allowed', 'A grant is exchanged by POST.')
    const sent = await read(request)
    answer(response, 200, await exchangeGrant(parts, sent))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    answer(response, error.status, error)
  }
}

async function read(request: IncomingMessage): Promise<Exchange> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('latin1')
    if (text.length > limit) throw badRequest('The request is too long.')
  }
  if (!text.trimStart().startsWith('{')) return Object.fromEntries(new URLSearchParams(text))
  try {
    return Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([, value]) => typeof value === 'string'))
  } catch {
    throw badRequest('The request body is not valid JSON.')
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {'content-type': 'application/json', 'cache-control': 'no-store'}).end(`${JSON.stringify(body)}\n`)
}
