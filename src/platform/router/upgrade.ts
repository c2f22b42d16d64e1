import type {IncomingMessage} from 'node:http'
import type {Socket} from 'node:net'

import type {Clock} from '../world/world.js'
import type {Connection} from './dyno-connections.js'
import type {Exchange} from './exchange.js'
import type {Limits} from './limits.js'

import {Deadline} from './deadline.js'
import {askDyno, failureOf} from './forward.js'
import {responseHeaders} from './headers.js'
import {relay} from './relay.js'

/**
 * Asks a dyno to go on in another protocol. Where it agrees (101), bytes travel both ways as they are until one side
 * ends or nobody says anything for too long; else its answer is an answer like any other.
 */
export function forwardUpgrade(exchange: Exchange, connection: Connection, head: Buffer, clock: Clock, limits: Limits): Promise<void> {
  const {request} = exchange
  return new Promise(resolve => {
    const readBefore = connection.socket.bytesRead
    const upstream = askDyno(exchange, connection, clock, ['Connection', 'Upgrade', 'Upgrade', request.headers.upgrade ?? ''])
    const deadline = new Deadline(clock, () => exchange.fail(upstream.writableFinished && !isAnswered ? 'H12' : 'H15'))
    let isAnswered = false
    exchange.whenOver(() => {
      deadline.stop()
      connection.socket.destroySoon()
      resolve()
    })
    upstream.on('error', error => exchange.fail(...failureOf(error, connection.socket.bytesRead > readBefore)))
    upstream.on('response', answer => {
      isAnswered = true
      deadline.start(limits.idle)
      relay(exchange, answer, deadline)
    })
    upstream.on('upgrade', (answer, backend: Socket, backendHead) => {
      isAnswered = true
      deadline.start(limits.idle)
      agree(exchange, answer)
      splice(exchange, backend, {fromClient: head, fromDyno: backendHead}, deadline)
    })
    upstream.end()
    deadline.start(limits.firstByte)
  })
}

/** The client's `ServerResponse` is done with: from here on its socket belongs to the two. */
function agree(exchange: Exchange, answer: IncomingMessage): void {
  const {request} = exchange
  const headers = responseHeaders(answer, false)
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', `Upgrade: ${answer.headers.upgrade ?? request.headers.upgrade}`]
  for (let at = 0; at < headers.length; at += 2) lines.push(`${headers[at]}: ${headers[at + 1]}`)
  exchange.upgrade()
  request.socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

function splice(exchange: Exchange, backend: Socket, heads: {fromClient: Buffer; fromDyno: Buffer}, deadline: Deadline): void {
  const client = exchange.request.socket
  pump(client, backend, () => deadline.touch())
  pump(backend, client, bytes => {
    deadline.touch()
    exchange.bytes += bytes
  })
  client.once('close', () => exchange.succeed(101))
  backend.once('close', () => client.destroySoon())
  if (heads.fromClient.length > 0) client.unshift(heads.fromClient)
  if (heads.fromDyno.length > 0) backend.unshift(heads.fromDyno)
  client.resume()
  backend.resume()
}

function pump(from: Socket, to: Socket, onBytes: (count: number) => void): void {
  from.on('data', (chunk: Buffer) => {
    onBytes(chunk.length)
    if (!to.write(chunk)) from.pause()
  })
  to.on('drain', () => from.resume())
  from.on('end', () => to.end())
}
