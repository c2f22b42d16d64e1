import type {IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'

import {ServerResponse} from 'node:http'

import type {Logs} from '../logs/logs.js'
import type {World} from '../world/world.js'
import type {Connection} from './dyno-connections.js'
import type {OwnPages} from './errors.js'
import type {Limits} from './limits.js'
import type {Backend, RouteTable} from './table.js'

import {Failed, createChooser} from './choose.js'
import {DynoConnections, Unreachable} from './dyno-connections.js'
import {noSuchAppPage} from './errors.js'
import {Exchange, answerPage} from './exchange.js'
import {forward} from './forward.js'
import {faultOf, herokuLimits} from './limits.js'
import {forwardUpgrade} from './upgrade.js'

export interface ProxyOptions {
  routes: RouteTable
  logs: Pick<Logs, 'write'>
  world: World
  limits?: Partial<Limits>
  /** The app's own pages for errors and maintenance. */
  pages?: (appId: string) => Promise<OwnPages>
}

export interface Proxy {
  /** `appId` is undefined where the host is no app's. */
  handle: (request: IncomingMessage, response: ServerResponse, appId: string | undefined) => void
  upgrade: (request: IncomingMessage, socket: Socket, head: Buffer, appId: string | undefined) => void
  close(): void
}

/** Heroku's router: each request to a random dyno of its app that is up, and one line about it in the app's log. */
export function createProxy({routes, logs, world, pages, ...rest}: ProxyOptions): Proxy {
  const limits = {...herokuLimits, ...rest.limits}
  const connections = new DynoConnections(world.clock, limits.connect)
  const chooser = createChooser(routes, world, limits)

  function begin(request: IncomingMessage, response: ServerResponse, appId: string): Exchange {
    return new Exchange(request, response, {
      appId, world, linger: limits.linger,
      log: line => logs.write(appId, 'heroku', 'router', line),
      pages: async () => (await pages?.(appId)) ?? {},
    })
  }

  /** Ends with a code of the router's whatever happens. */
  async function conduct(exchange: Exchange, work: () => Promise<void>): Promise<void> {
    if (exchange.isOver) return
    if (!routes.inbound.admits(exchange.appId, exchange.request.socket.remoteAddress)) return exchange.refuse()
    try {
      const fault = faultOf(exchange.request)
      if (fault) exchange.fail('H26', fault)
      else await work()
    } catch (error) {
      exchange.fail(error instanceof Failed || error instanceof Unreachable ? error.code : 'H99')
    }
  }

  async function serve(exchange: Exchange): Promise<void> {
    for (let fresh = false, isOver = false; !isOver && !exchange.isOver; fresh = true) {
      const {dyno, connection} = await reach(exchange, fresh)
      if (exchange.isOver) return connections.release(dyno, connection.socket)
      exchange.ask(dyno, connection.connect)
      isOver = await forward(exchange, connection, {
        clock: world.clock, limits, release: ({socket}) => connections.release(dyno, socket),
      })
    }
  }

  async function serveUpgrade(exchange: Exchange, head: Buffer): Promise<void> {
    const {dyno, connection} = await reach(exchange, true)
    if (exchange.isOver) return connections.release(dyno, connection.socket)
    exchange.ask(dyno, connection.connect)
    await forwardUpgrade(exchange, connection, head, world.clock, limits)
  }

  /** A connection to one of the app's dynos. One that refuses is left alone for a while, and another one is tried. */
  async function reach(exchange: Exchange, fresh: boolean): Promise<{dyno: Backend; connection: Connection}> {
    const tried = new Set<string>()
    for (;;) {
      const chosen = chooser.choose(exchange.appId, tried, stop => exchange.whenOver(stop))
      const dyno = chosen instanceof Promise ? await chosen : chosen
      // A dyno that is to end gets its SIGTERM when those who chose it have left.
      const leave = routes.enter(dyno.dynoId)
      exchange.whenOver(leave)
      try {
        const connection = connections.open(dyno, fresh)
        return {dyno, connection: connection instanceof Promise ? await connection : connection}
      } catch (error) {
        leave()
        if (!(error instanceof Unreachable)) throw error
        chooser.quarantine(dyno)
        tried.add(dyno.dynoId)
        exchange.miss(dyno, error.connect)
        if (error.code === 'H19' || tried.size >= limits.tries || exchange.isOver) throw error
      }
    }
  }

  return {
    handle(request, response, appId) {
      if (appId === undefined) return answerPage(response, 404, noSuchAppPage())
      const exchange = begin(request, response, appId)
      void conduct(exchange, () => serve(exchange))
    },
    upgrade(request, socket, head, appId) {
      const response = new ServerResponse(request)
      response.shouldKeepAlive = false
      response.assignSocket(socket)
      response.once('finish', () => socket.destroySoon())
      if (appId === undefined) return answerPage(response, 404, noSuchAppPage())
      const exchange = begin(request, response, appId)
      void conduct(exchange, () => serveUpgrade(exchange, head))
    },
    close: () => connections.close(),
  }
}
