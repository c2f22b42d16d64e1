import type {TestContext} from 'node:test'
import type {Socket} from 'node:net'

import {EventEmitter, once} from 'node:events'
import {connect, createServer} from 'node:net'

import type {FrontDoor, Handlers} from '../../src/platform/http/front-door.js'
import type {ProxyOptions} from '../../src/platform/router/proxy.js'
import type {AppRoute, Backend} from '../../src/platform/router/table.js'
import type {Clock} from '../../src/platform/world/world.js'

import {createFrontDoor} from '../../src/platform/http/front-door.js'
import {createProxy} from '../../src/platform/router/proxy.js'
import {RouteTable} from '../../src/platform/router/table.js'
import {createCertificates} from '../../src/platform/world/certificates.js'
import {systemClock} from '../../src/platform/world/clock.js'
import {randomIds} from '../../src/platform/world/ids.js'
import {temporaryFolder} from './folder.js'

type Context = Pick<TestContext, 'after'>

export interface Edge {
  port: number
  home: string
  routes: RouteTable
  door: FrontDoor
  /** The router's lines in the app's log, and a wait for the next one that there will be. */
  lines: string[]
  line: (at?: number) => Promise<string>
}

export interface EdgeOptions extends Partial<Omit<ProxyOptions, 'routes' | 'logs'>> {
  clock?: Clock
  handlers?: Partial<Handlers>
  patience?: number
}

/** A front door with the router behind it, on a port of its own. */
export async function edge(t: Context, {clock = systemClock, handlers, patience, ...proxyOptions}: EdgeOptions = {}): Promise<Edge> {
  const home = await temporaryFolder(t)
  const routes = new RouteTable()
  const lines: string[] = []
  const written = new EventEmitter()
  const logs = {
    write(_appId: string, source: string, proc: string, text: string) {
      lines.push(`${source}[${proc}]: ${text}`)
      written.emit('line')
    },
  }
  const proxy = createProxy({routes, logs, world: {clock, ids: randomIds}, ...proxyOptions})
  const nothing: Handlers['api'] = (request, response) => void response.end(`api ${request.method} ${request.url}`)
  const door = createFrontDoor({
    routes,
    settings: {host: '127.0.0.1', port: 0, domain: 'localhost'},
    certificates: createCertificates({home, clock: systemClock, host: '127.0.0.1'}),
    handlers: {
      api: nothing, git: nothing, streams: nothing, app: proxy.handle, upgrade: proxy.upgrade,
      rendezvous: socket => socket.destroy(),
      ...handlers,
    },
    ...(patience === undefined ? {} : {patience}),
  })
  const {port} = await door.listen()
  t.after(async () => {
    await door.close({grace: 0})
    proxy.close()
  })
  const line = async (at = 0) => {
    while (lines.length <= at) await once(written, 'line')
    return lines[at] ?? ''
  }
  return {port, home, routes, door, lines, line}
}

export const appRoute = (changes: Partial<AppRoute> = {}): AppRoute => ({
  appId: 'app-1', maintenance: false, backends: [], wanted: 1, starting: 0, crashed: 0, deployed: true, ...changes,
})

export const backend = (port: number, number = 1): Backend => ({dynoId: `dyno-${number}-${port}`, name: `web.${number}`, host: '127.0.0.1', port})

/** A dyno that does with each connection what the test says. */
export async function rawDyno(t: Context, onSocket: (socket: Socket, number: number) => void): Promise<{port: number; connections: () => number}> {
  const sockets = new Set<Socket>()
  let count = 0
  const server = createServer(socket => {
    sockets.add(socket)
    count += 1
    socket.on('error', () => socket.destroy())
    onSocket(socket, count)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return {port: address !== null && typeof address === 'object' ? address.port : 0, connections: () => count}
}

/** Sends bytes as they are and yields all that comes back until the other side ends. */
export function exchange(port: number, bytes: Buffer | string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({port, host: '127.0.0.1'})
    const chunks: Buffer[] = []
    socket.on('data', chunk => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
    socket.write(bytes)
  })
}
