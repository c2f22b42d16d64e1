import type {IncomingMessage, Server, ServerResponse} from 'node:http'
import type {Duplex} from 'node:stream'
import type {Socket} from 'node:net'

import {createServer} from 'node:http'

import type {RouteTable} from '../router/table.js'
import type {Destination} from './destination.js'

import {destinationOf, settleHost} from './destination.js'
import {answerRaw, refusalOf} from './refusal.js'
import {isPlainInDisguise, withoutUpgrade} from './upgrade-request.js'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** What stands behind the front door. None of them may throw. */
export interface Handlers {
  api: Handler
  git: Handler
  streams: Handler
  /**
   * `appId` is undefined where the host is below the apps' domain but no app's. A request that expects `100-continue`
   * comes without it having been answered; one whose body turns out to be no HTTP emits `malformed` with the error.
   */
  app: (request: IncomingMessage, response: ServerResponse, appId: string | undefined) => void
  /** The client wants to go on in another protocol. `head` is what it sent already. */
  upgrade: (request: IncomingMessage, socket: Socket, head: Buffer, appId: string | undefined) => void
  /** The secret line without its end; what the client sent behind it is in the socket, which is paused. */
  rendezvous: (socket: Socket, line: string) => void
}

export interface HttpDoorOptions {
  routes: RouteTable
  domain: string
  handlers: Handlers
  patience: number
}

export interface HttpDoor {
  accept: (socket: Socket) => void
  close(grace: number): Promise<void>
}

/** The official client's `Request-Id` header alone grows to 7 kB. */
const maxHeaderSize = 64 * 1024
const keepAliveTimeout = 90_000

/** Reads HTTP from sockets that others accepted, and hands each request to whom it is for. */
export function createHttpDoor({routes, domain, handlers, patience}: HttpDoorOptions): HttpDoor {
  const server = createServer({
    maxHeaderSize, keepAliveTimeout, headersTimeout: patience, connectionsCheckingInterval: Math.min(patience / 2, 30_000),
    // Uploads may take long; who reads them minds the pauses.
    requestTimeout: 0,
    insecureHTTPParser: false,
  })
  // Unlimited in number, which their size bounds: Node would drop what is over its limit without a word.
  server.maxHeadersCount = 0
  const inFlight = new Set<ServerResponse>()
  const latest = new WeakMap<Duplex, {request: IncomingMessage; response: ServerResponse; isLast?: boolean}>()
  const upgraded = new Set<Socket>()
  let closing = false

  function onRequest(request: IncomingMessage, response: ServerResponse) {
    const {socket} = request
    latest.set(socket, {request, response})
    inFlight.add(response)
    response.once('close', () => inFlight.delete(response))
    response.on('error', () => socket.destroy())
    if (closing) response.shouldKeepAlive = false
    if (!settleHost(request)) return void response.writeHead(400, {connection: 'close'}).end()
    dispatch(destinationOf(request, routes, domain), request, response)
  }

  function dispatch(destination: Destination, request: IncomingMessage, response: ServerResponse) {
    if (destination.to === 'app') return handlers.app(request, response, destination.appId)
    const {expect} = request.headers
    if (expect !== undefined && expect.toLowerCase() !== '100-continue') return void response.writeHead(417).end()
    if (expect !== undefined) response.writeContinue()
    handlers[destination.to](request, response)
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const raw = socket as Socket
    raw.on('error', () => raw.destroy())
    if (!settleHost(request)) return answerRaw(raw, 400)
    const destination = destinationOf(request, routes, domain)
    if (destination.to !== 'app' || isPlainInDisguise(request)) {
      raw.unshift(withoutUpgrade(request, head))
      return read(raw)
    }
    upgraded.add(raw)
    raw.once('close', () => upgraded.delete(raw))
    handlers.upgrade(request, raw, head, destination.appId)
  }

  function onClientError(error: NodeJS.ErrnoException, socket: Duplex) {
    const last = latest.get(socket)
    if (!error.code?.startsWith('HPE_') && error.code !== 'ERR_HTTP_REQUEST_TIMEOUT') return void socket.destroy()
    if (!last || last.response.writableFinished) return answerRaw(socket as Socket, refusalOf(error))
    // What follows a whole request is no HTTP, chunk after chunk perhaps: that request is still answered.
    if (last.request.complete) {
      if (!last.isLast) last.response.once('finish', () => socket.destroy())
      last.isLast = true
      return
    }
    if (last.request.emit('malformed', error)) return
    if (last.response.headersSent) socket.destroy()
    else answerRaw(socket as Socket, refusalOf(error))
  }

  /** Also what was read of the socket already and given back. */
  function read(socket: Socket) {
    server.emit('connection', socket)
    socket.resume()
  }

  server.on('request', onRequest).on('checkContinue', onRequest).on('checkExpectation', onRequest)
  server.on('upgrade', onUpgrade)
  server.on('connect', (_request, socket) => answerRaw(socket as Socket, 405))
  server.on('clientError', onClientError)
  startTimers(server)

  return {
    accept: read,
    async close(grace) {
      closing = true
      for (const response of inFlight) response.shouldKeepAlive = false
      for (const socket of upgraded) socket.destroySoon()
      server.close(() => undefined)
      await emptied(inFlight, grace)
      server.closeAllConnections()
    },
  }
}

/** The server never listens itself, yet its timers for slow headers and idle connections begin with that event. */
const startTimers = (server: Server) => void server.emit('listening')

/** Resolves when no response is in the set any more, or after `grace` milliseconds. */
function emptied(inFlight: Set<ServerResponse>, grace: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, grace)
    const look = () => {
      if (inFlight.size > 0) return
      clearTimeout(timer)
      resolve()
    }
    for (const response of inFlight) response.once('close', look)
    look()
  })
}
