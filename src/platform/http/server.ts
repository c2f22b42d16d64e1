import type {IncomingMessage, ServerResponse} from 'node:http'

import type {Caller} from '../model/caller.js'
import type {Parts} from '../parts.js'
import type {Dispatcher, Endpoint} from './dispatch.js'
import type {Api, Call} from './handlers.js'
import type {Range} from './ranges.js'

import {ApiError, unknownEndpoint} from '../../lib/api/errors.js'
import {mergedReads} from '../store/merged-reads.js'
import {readJson} from './body.js'
import {requireMatch} from './conditional.js'
import {cut} from './cut.js'
import {createDispatcher} from './dispatch.js'
import {readBody} from './input.js'
import {RateLimit} from './limit.js'
import {held, Listing} from './listing.js'
import {parseRange} from './ranges.js'
import {commonHeaders, respond, textOf} from './respond.js'

export interface ApiServerOptions {
  parts: Parts
  api: Api
  /** Says who asks, or throws 401. The endpoint's name comes along: some are there for anybody, and one is asked for with a password. */
  authenticate: (request: IncomingMessage, endpoint: string) => Promise<Caller>
  /** Whether this caller may have that of this endpoint, or throws 403 or 404. Asked between reading a request and handling it. */
  authorize: (endpoint: string, call: Call) => Promise<void>
  /** The reply for what other rooms throw: a full disk, a row that can't be read. */
  explain: (error: unknown) => ApiError | undefined
  /** Told of what should not happen: once, with the id that the client got. */
  onFault: (error: unknown, requestId: string) => void
}

/** Answers the Platform API. Never rejects: whatever goes wrong becomes a reply in Heroku's form. */
export function createApiServer(options: ApiServerOptions): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const dispatcher = createDispatcher(options.api)
  const limit = new RateLimit(options.parts.world.clock, options.parts.settings.rateLimit)
  // Whoever only reads may read together.
  const store = mergedReads(options.parts.store)

  return async (request, response) => {
    const requestId = options.parts.world.ids.uuid()
    response.setHeader('request-id', requestId)
    try {
      if (request.method === 'OPTIONS') return preflight(response)
      const target = readTarget(request.url ?? '/')
      const found = dispatcher.find(methodOf(request), target.path)
      if (!found) throw unknownEndpoint()
      requireVersion3(request.headers.accept)
      const caller = await options.authenticate(request, found.endpoint.name)
      const remaining = takeFromLimit(limit, caller, response)
      await answer(options, request, response, {...found, ...target, dispatcher, caller, remaining, reading: {...options.parts, store}})
    } catch (error) {
      // The client hung up in the middle of its request: there is nobody to answer and nothing to tell.
      if (response.destroyed) return
      request.resume()
      const failure = failureOf(error, requestId, options)
      await respond(request, response, {status: failure.status, body: failure, ...(failure.status === 413 && {headers: {connection: 'close'}})})
    }
  }
}

/** A URL would refuse what clients may send, and resolve `..` in it. */
function readTarget(target: string): {path: string; query: URLSearchParams} {
  const [path = '', query = ''] = target.split(/\?(.*)/s)
  return {path, query: new URLSearchParams(query)}
}

/** Any variant of version 3 will do, and whatever names no version of Heroku's at all. */
function requireVersion3(accept: string | undefined): void {
  const asked = [...(accept ?? '').matchAll(/application\/vnd\.heroku\+json\s*;\s*version\s*=\s*"?([\w.-]+)/gi)].map(([, version]) => version ?? '')
  if (asked.length === 0 || asked.some(version => /^(3(\.|$)|edge$)/.test(version))) return
  throw new ApiError(406, 'not_acceptable', `Version ${asked[0]} of the API is not served. Ask for version 3: \`Accept: application/vnd.heroku+json; version=3\`.`)
}

type Found = Pick<Call, 'caller' | 'params' | 'query' | 'remaining'> & {dispatcher: Dispatcher; endpoint: Endpoint; path: string; reading: Parts}

async function answer({parts, authorize}: ApiServerOptions, request: IncomingMessage, response: ServerResponse, {dispatcher, endpoint, path, reading, ...found}: Found): Promise<void> {
  const sent = await readJson(request)
  const body = endpoint.takes && readBody(sent, endpoint.takes)
  const header = (name: string) => single(request.headers[name.toLowerCase()])
  const isRead = methodOf(request) === 'GET'
  const range = parseRange(isRead ? header('range') : undefined)
  const call: Call = {
    ...found, parts: isRead ? reading : parts, body, header, replyHeader: (name, value) => void response.setHeader(name, value),
    warn: message => warn(response, message),
  }
  await authorize(endpoint.name, call)
  await requireMatch(request.headers, () => present(dispatcher, path, call, range))
  const result = await endpoint.handle(call)
  const listing = isRead ? listingOf(result, endpoint) : undefined
  if (!listing) return respond(request, response, {status: statusOf(endpoint.name), body: result ?? {}})
  const {items, headers, status} = await cut(listing, range, endpoint.answers)
  return respond(request, response, {status, body: items, headers})
}

/** The official command line knows both, and shows one; heroku-go knows only the first. */
function warn(response: ServerResponse, message: string): void {
  for (const name of ['X-Heroku-Warning', 'Warning-Message']) response.setHeader(name, message)
}

/** What a GET of the path would answer now; undefined where there is no such thing. */
async function present(dispatcher: Dispatcher, path: string, call: Call, range: Range): Promise<string | undefined> {
  const found = dispatcher.find('GET', path)
  const result = await found?.endpoint.handle(call)
  const listing = found && listingOf(result, found.endpoint)
  const shown = listing ? (await cut(listing, range, found?.endpoint.answers)).items : result
  return shown === undefined ? undefined : textOf(shown)
}

/** Undefined for what is no list, and for one of things that nothing can be sorted by: it is sent as a whole. */
function listingOf(result: unknown, {answers}: Endpoint): Listing<unknown> | undefined {
  const listing = Array.isArray(result) ? held(result as Array<Record<string, unknown>>, answers) : result
  return listing instanceof Listing && listing.fields.length > 0 ? listing : undefined
}

/** The API's rule: what was created is 201, what only begins is 202. Known exceptions are named. */
function statusOf(endpoint: string): number {
  if (/^dyno\.(restart|stop)/.test(endpoint) || endpoint === 'build.deleteCache') return 202
  // It makes nothing new.
  if (endpoint === 'spaceTransfer.create') return 200
  return /\.create/.test(endpoint) || endpoint === 'platform.authorize' ? 201 : 200
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
  if (left < 0) throw new ApiError(429, 'rate_limit', 'Your account reached the API rate limit. Please wait a few minutes before making new requests.')
  return left
}

function failureOf(error: unknown, requestId: string, {explain, onFault}: ApiServerOptions): ApiError {
  if (error instanceof ApiError) return error
  onFault(error, requestId)
  return explain(error) ?? new ApiError(500, 'internal_server_error', `The platform failed to answer this. Its log has more under request ${requestId}.`)
}

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(', ') : value)

