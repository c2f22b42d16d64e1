import type {AddressInfo, Socket} from 'node:net'

import {createServer} from 'node:net'

import type {Certificates} from '../world/certificates.js'
import type {RouteTable} from '../router/table.js'
import type {Handlers} from './http-door.js'

import {readFirstBytes, tellTls} from './first-bytes.js'
import {createHttpDoor} from './http-door.js'
import {createTlsDoor} from './tls-door.js'

export type {Handlers} from './http-door.js'

export interface FrontDoorOptions {
  routes: RouteTable
  settings: {host: string; port: number; domain: string}
  certificates: Certificates
  handlers: Handlers
  /** Milliseconds that a client may take for the first bytes, the TLS handshake and a request's headers. */
  patience?: number
}

export interface FrontDoor {
  /** Yields the port (`settings.port` may be 0). Rejects with the system's error: `EADDRINUSE`, `EACCES`. */
  listen(): Promise<{host: string; port: number}>
  /**
   * Takes no more connections, lets requests end for at most `grace` milliseconds, and ends upgraded connections and
   * attachments at once. Whoever streams without an end should be told before.
   */
  close(options?: {grace?: number}): Promise<void>
}

/** One port for everything: TLS and plain HTTP are told apart by the first byte, all else by host and path. */
export function createFrontDoor({routes, settings, certificates, handlers, patience = 60_000}: FrontDoorOptions): FrontDoor {
  const sockets = new Set<Socket>()
  const http = createHttpDoor({routes, domain: settings.domain, handlers, patience})
  const tls = createTlsDoor({certificates, patience, onHttp: http.accept, onRendezvous: handlers.rendezvous})
  // Half-open: a client may end its side and still read the answer.
  const server = createServer({allowHalfOpen: true, noDelay: true, pauseOnConnect: true}, accept)

  function accept(socket: Socket) {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => sockets.delete(socket))
    readFirstBytes(socket, tellTls, patience, speaks => (speaks === 'tls' ? secure(socket) : http.accept(socket)))
  }

  function secure(socket: Socket) {
    sockets.delete(socket)
    tls.accept(socket)
  }

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(settings.port, settings.host, () => {
          server.off('error', reject)
          // A failed accept (too many open files) must not end the platform: the next one may succeed.
          server.on('error', () => undefined)
          resolve({host: settings.host, port: (server.address() as AddressInfo).port})
        })
      }),
    async close({grace = 10_000} = {}) {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      tls.endAttachments()
      await http.close(grace)
      for (const socket of sockets) socket.destroy()
      const shaking = tls.destroy()
      if (shaking === 0) await closed
    },
  }
}
