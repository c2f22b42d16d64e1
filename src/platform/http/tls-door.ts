import type {Socket} from 'node:net'
import type {Server, TLSSocket} from 'node:tls'

import {createServer} from 'node:tls'

import type {KeyPair} from '../world/authority.js'
import type {Certificates} from '../world/certificates.js'

import {readFirstBytes, tellRendezvous} from './first-bytes.js'

export interface TlsDoorOptions {
  certificates: Certificates
  /** Milliseconds for the handshake, and again for what comes first after it. */
  patience: number
  onHttp: (socket: Socket) => void
  /** The secret line without its end; what the client sent behind it is in the socket, which is paused. */
  onRendezvous: (socket: Socket, line: string) => void
}

export interface TlsDoor {
  /** The socket is ours from here on: destroyed by anybody else while TLS still writes to it, it takes Node down. */
  accept(socket: Socket): void
  endAttachments(): void
  /**
   * Ends all connections. Yields how many can't be ended yet, because their handshake is going on: they keep no process
   * alive, and end with it.
   */
  destroy(): number
}

/** What speaks TLS: the certificate is for the name that the client asks for, made when it is first asked for. */
export function createTlsDoor({certificates, patience, onHttp, onRendezvous}: TlsDoorOptions): TlsDoor {
  const attached = new Set<TLSSocket>()
  const secured = new Set<TLSSocket>()
  /** Beneath TLS: each until it is closed. */
  const sockets = new Set<Socket>()
  let isOver = false
  let current: {server: Server; own: KeyPair} | undefined

  /** The server exists from the first TLS connection on, and is given the renewed certificate when there is one. */
  async function serverNow(): Promise<Server> {
    const own = await certificates.own()
    if (!current) current = {own, server: newServer(own)}
    else if (current.own !== own) current.server.setSecureContext({key: own.key, cert: own.certificate})
    current.own = own
    return current.server
  }

  function newServer(own: KeyPair): Server {
    const server = createServer({
      key: own.key,
      cert: own.certificate,
      ALPNProtocols: ['http/1.1'],
      allowHalfOpen: true,
      handshakeTimeout: patience,
      SNICallback: (name, done) =>
        void certificates.contextFor(name).then(context => done(null, context), (error: Error) => done(error)),
    }, onSecured)
    server.on('tlsClientError', (_error, socket) => socket.destroy())
    return server
  }

  function begin(socket: Socket, server: Server) {
    if (isOver) socket.destroy()
    if (socket.destroyed) return
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    server.emit('connection', socket)
  }

  function onSecured(socket: TLSSocket) {
    secured.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('close', () => secured.delete(socket))
    if (isOver) socket.destroy()
    readFirstBytes(socket, tellRendezvous, patience, speaks => {
      if (speaks === 'http') onHttp(socket)
      else attach(socket)
    })
  }

  function attach(socket: TLSSocket) {
    attached.add(socket)
    socket.once('close', () => attached.delete(socket))
    onRendezvous(socket, readLine(socket))
  }

  return {
    accept: socket => void serverNow().then(server => begin(socket, server), () => socket.destroy()),
    endAttachments: () => attached.forEach(socket => socket.destroySoon()),
    destroy() {
      isOver = true
      const shaking = Math.max(sockets.size - secured.size, 0)
      for (const socket of secured) socket.destroy()
      for (const socket of sockets) socket.unref()
      return shaking
    },
  }
}

function readLine(socket: TLSSocket): string {
  const bytes = socket.read() as Buffer
  const end = bytes.indexOf(0x0a)
  if (end < 0) return bytes.toString('latin1')
  if (end + 1 < bytes.length) socket.unshift(bytes.subarray(end + 1))
  return bytes.subarray(0, end).toString('latin1').trimEnd()
}
