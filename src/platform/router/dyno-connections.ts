import type {Socket} from 'node:net'

import {connect} from 'node:net'

import type {Clock} from '../world/world.js'
import type {Backend} from './table.js'

export interface Connection {
  socket: Socket
  /** It served a request before, and may be closed by the dyno at any moment. */
  reused: boolean
  /** Milliseconds that it took to connect. */
  connect: number
}

/** A dyno that can't be reached: `H19` it doesn't accept, `H21` it refuses. */
export class Unreachable extends Error {
  /** `connect`: milliseconds that were spent on it. */
  constructor(readonly code: 'H19' | 'H21', readonly connect: number, cause?: unknown) {
    super(`The dyno can't be reached: ${code}`, {cause})
  }
}

/**
 * A dyno closes idle connections after a while and doesn't say when, so none is used again that was idle for longer:
 * a new one costs less on this machine than a request that falls into the gap.
 */
const maxIdle = 1000
const maxIdlePerDyno = 64

/** Connections to dynos, kept open between requests. */
export class DynoConnections {
  readonly #idle = new Map<string, Socket[]>()
  #isClosed = false

  constructor(readonly clock: Clock, readonly patience: number) {}

  /** The one used last, else a new one (`fresh`: always a new one). Rejects with `Unreachable`. */
  open(dyno: Backend, fresh = false): Connection | Promise<Connection> {
    const idle = fresh ? undefined : this.#idle.get(keyOf(dyno))
    for (let socket = idle?.pop(); socket; socket = idle?.pop()) {
      socket.removeAllListeners('data').removeAllListeners('timeout').setTimeout(0)
      if (isUsable(socket)) return {socket, reused: true, connect: 0}
      socket.destroy()
    }
    return this.#connect(dyno)
  }

  /** Takes a connection back once the answer on it is complete. */
  release(dyno: Backend, socket: Socket): void {
    const idle = this.#idle.get(keyOf(dyno)) ?? []
    if (!isUsable(socket) || idle.length >= maxIdlePerDyno || this.#isClosed) return void socket.destroy()
    this.#idle.set(keyOf(dyno), idle)
    idle.push(socket)
    // Nothing was asked: whatever comes would be taken for the answer to the next client's request.
    socket.once('data', () => socket.destroy())
    socket.setTimeout(maxIdle, () => socket.destroy())
    socket.resume()
  }

  close(): void {
    this.#isClosed = true
    for (const socket of [...this.#idle.values()].flat()) socket.destroy()
  }

  #connect(dyno: Backend): Promise<Connection> {
    const startedAt = this.clock.now()
    return new Promise((resolve, reject) => {
      const socket = connect({host: dyno.host, port: dyno.port, noDelay: true})
      const spent = () => this.clock.now() - startedAt
      const stop = this.clock.after(this.patience, () => fail(new Unreachable('H19', spent())))
      const fail = (error: Error) => {
        stop()
        socket.destroy()
        reject(error)
      }
      const refused = (error: Error) => fail(isRefusal(error) ? new Unreachable('H21', spent(), error) : error)
      socket.once('error', refused)
      socket.once('connect', () => {
        stop()
        socket.off('error', refused)
        socket.on('error', () => socket.destroy())
        socket.once('close', () => this.#forget(dyno, socket))
        resolve({socket, reused: false, connect: spent()})
      })
    })
  }

  #forget(dyno: Backend, socket: Socket) {
    const left = this.#idle.get(keyOf(dyno))?.filter(one => one !== socket)
    if (left?.length === 0) this.#idle.delete(keyOf(dyno))
    else if (left) this.#idle.set(keyOf(dyno), left)
  }
}

const keyOf = ({host, port}: Backend) => `${host}:${port}`

const isUsable = (socket: Socket) => !socket.destroyed && socket.writable && socket.readable && socket.readableLength === 0

const isRefusal = (error: NodeJS.ErrnoException) =>
  ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ETIMEDOUT'].includes(error.code ?? '')
