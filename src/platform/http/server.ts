import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Caller} from '../model/caller.js'
import type {Parts} from '../parts.js'
import type {Endpoint} from './dispatch.js'
import type {Api} from './handlers.js'

import {ApiError, unknownEndpoint} from '../../lib/api/errors.js'
import {readJson} from './body.js'
import {createDispatcher} from './dispatch.js'
import {hourly, RateLimit} from './limit.js'
import {parseRange, slice} from './ranges.js'
import {commonHeaders, respond} from './respond.js'

export interface ApiServerOptions {
  parts: Parts
  api: Api
  /** Says who asks, or throws 401. The endpoint's name comes along: logging in is asked for with a password. */
  authenticate(request: IncomingMessage, endpoint: string): Promise<Caller>
  /** The reply for what other rooms throw: a full disk, a row that can't be read. */
  explain(error: unknown): ApiError | undefined
  /** Told of what should not happen: once, with the id that the client got. */
  onFault(error: unknown, requestId: string): void
}

/** Answers the Platform API. Never rejects: whatever goes wrong becomes a reply in Heroku's form. */
export function createApiServer(options: ApiServerOptions): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const dispatcher = createDispatcher(options.api)
  const limit = new RateLimit(options.parts.world.clock)

  return async (request, response) => {
    const requestId = options.parts.world.ids.uuid()
    response.setHeader('request-id', requestId)
    try {
      if (request.method === 'OPTIONS') return preflight(response)
      const url = new URL(request.url ?? '/', 'http://platform')
      const found = dispatcher.find(methodOf(request), url.pathname)
      if (!found) throw unknownEndpoint()
      const caller = await options.authenticate(request, found.endpoint.name)
      const remaining = takeFromLimit(limit, caller, response)
      await answer(options.parts, request, response, {...found, caller, url, remaining})
    } catch (error) {
      request.resume()
      const failure = failureOf(error, requestId, options)
      await respond(request, response, {status: failure.status, body: failure, ...(failure.status === 413 && {headers: {connection: 'close'}})})
    }
  }
}

interface Found {endpoint: Endpoint; params: Record<string, string>; caller: Caller; url: URL; remaining: number}

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse, {endpoint, params, caller, url, remaining}: Found): Promise<void> {
  const body = await readJson(request)
  const header = (name: string) => single(request.headers[name.toLowerCase()])
  const isList = request.method === 'GET' || request.method === 'HEAD'
  const range = parseRange(isList ? header('range') : undefined)
  const result = await endpoint.handle({parts, caller, params, query: url.searchParams, body, range, header, remaining})
  if (isList && Array.isArray(result)) {
    const {rows, headers, status} = slice(result as Record<string, unknown>[], range)
    return respond(request, response, {status, body: rows, headers})
  }
  return respond(request, response, {status: statusOf(endpoint.name), body: result ?? {}})
}

/** The API's rule: what was created is 201, what only begins is 202. Known exceptions are named. */
function statusOf(endpoint: string): number {
  if (/^dyno\.(restart|stop)/.test(endpoint) || endpoint === 'build.deleteCache') return 202
  return /\.create/.test(endpoint) ? 201 : 200
}

/** Some clients can't send PATCH and say so in a header. */
function methodOf(request: IncomingMessage): string {
  const override = single(request.headers['x-http-method-override'])
  if (request.method === 'POST' && override) return override.toUpperCase()
  return request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
}

function preflight(response: ServerResponse): void {
  const allowed = {'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE', 'access-control-allow-headers': 'Authorization, Content-Type, Accept, Range, Request-Id, If-Match, If-None-Match, X-Http-Method-Override', 'access-control-max-age': '86400'}
  response.writeHead(204, {...commonHeaders, ...allowed}).end()
}

function takeFromLimit(limit: RateLimit, caller: Caller, response: ServerResponse): number {
  const left = limit.take(caller.authorization.id)
  response.setHeader('ratelimit-remaining', String(Math.max(0, left)))
  if (left < 0) throw new ApiError(429, 'rate_limit', `Your account reached the API rate limit of ${hourly} requests an hour. Please wait a few minutes before making new requests.`)
  return left
}

function failureOf(error: unknown, requestId: string, {explain, onFault}: ApiServerOptions): ApiError {
  if (error instanceof ApiError) return error
  onFault(error, requestId)
  return explain(error) ?? new ApiError(500, 'internal_server_error', `The platform failed to answer this. Its log has more under request ${requestId}.`)
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(', ') : value)

