import type {ClientRequest, IncomingMessage} from 'node:http'

import {request as ask} from 'node:http'

import type {Clock} from '../world/world.js'
import type {Connection} from './dyno-connections.js'
import type {RouterCode} from './errors.js'
import type {Exchange} from './exchange.js'
import type {Limits} from './limits.js'

import {Deadline} from './deadline.js'
import {pairs, requestFraming, requestHeaders} from './headers.js'
import {relay} from './relay.js'

export interface ForwardOptions {
  clock: Clock
  limits: Limits
  /** The answer is complete: the connection can serve again, where it is still open. */
  release(connection: Connection): void
}

/** The size of all headers together that a dyno may answer with. */
const maxAnswerHead = 512 * 1024

/**
 * Sends the request to the dyno and the dyno's answer to the client. Resolves with true when the exchange ends; with
 * false where the dyno had closed the connection before it saw the request, which then may be sent again.
 */
export function forward(exchange: Exchange, connection: Connection, options: ForwardOptions): Promise<boolean> {
  return new Promise(resolve => new Forwarding(exchange, connection, options, resolve).start())
}

class Forwarding {
  readonly #request: IncomingMessage
  readonly #upstream: ClientRequest
  readonly #deadline: Deadline
  readonly #readBefore: number
  readonly #hasBody: boolean
  #answer: IncomingMessage | undefined

  constructor(
    readonly exchange: Exchange, readonly connection: Connection, readonly options: ForwardOptions, readonly resolve: (isOver: boolean) => void,
  ) {
    const framing = requestFraming(exchange.request)
    this.#request = exchange.request
    this.#hasBody = framing.hasBody
    this.#deadline = new Deadline(options.clock, () => this.#onSilence())
    this.#readBefore = connection.socket.bytesRead
    this.#upstream = askDyno(exchange, connection, options.clock, [...framing.headers, 'Connection', 'keep-alive'])
  }

  start(): void {
    const {exchange} = this
    exchange.whenOver(() => this.#onOver())
    this.#upstream.on('response', answer => this.#onAnswer(answer))
    this.#upstream.on('error', error => this.#onError(error))
    this.#upstream.on('continue', () => exchange.isOver || exchange.response.writeContinue())
    this.#upstream.on('information', interim => this.#onInterim(interim))
    this.#upstream.on('upgrade', (_answer, socket) => {
      socket.destroy()
      exchange.fail('H17')
    })
    this.#upstream.on('close', () => this.#answer?.complete && this.options.release(this.connection))
    if (this.#hasBody) this.#sendBody()
    else this.#endRequest()
  }

  #sendBody() {
    this.#deadline.start(this.options.limits.idle)
    this.#upstream.on('drain', () => this.#request.resume())
    this.#request.on('data', this.#onData)
    this.#request.on('end', this.#endRequest)
    this.#upstream.flushHeaders()
  }

  readonly #onData = (chunk: Buffer) => {
    this.#deadline.touch()
    if (!this.#upstream.write(chunk)) this.#request.pause()
  }

  readonly #endRequest = () => {
    const trailers = pairs(this.#request.rawTrailers)
    if (trailers.length > 0) this.#upstream.addTrailers(trailers)
    this.#upstream.end()
    if (!this.#answer) this.#deadline.start(this.options.limits.firstByte)
  }

  #onAnswer(answer: IncomingMessage) {
    this.#answer = answer
    this.#deadline.start(this.options.limits.idle)
    relay(this.exchange, answer, this.#deadline)
  }

  /** Of the interim answers besides 100, browsers make use of this one only. */
  #onInterim({statusCode, headers}: {statusCode: number; headers: NodeJS.Dict<string | string[]>}) {
    const {response} = this.exchange
    const isWanted = statusCode === 103 && headers.link !== undefined && this.#request.httpVersion === '1.1'
    if (isWanted && !response.headersSent) response.writeEarlyHints({link: headers.link ?? ''})
  }

  #onSilence() {
    const {exchange} = this
    if (this.#answer) exchange.fail(this.#answer.complete || exchange.response.writableNeedDrain ? 'H28' : 'H15')
    else if (this.#upstream.writableEnded) exchange.fail('H12')
    else exchange.fail(this.#request.isPaused() ? 'H15' : 'H28')
  }

  #onError(error: NodeJS.ErrnoException) {
    const {exchange, connection} = this
    const hasAnswered = connection.socket.bytesRead > this.#readBefore
    if (exchange.isOver) return
    if (!hasAnswered && connection.reused && isRepeatable(this.#request, this.#hasBody)) this.#giveBack()
    else exchange.fail(...failureOf(error, hasAnswered))
  }

  /** The connection was closed in the moment in which it was taken: another one will do. */
  #giveBack() {
    this.#deadline.stop()
    this.resolve(false)
  }

  #onOver() {
    this.#deadline.stop()
    this.#request.off('data', this.#onData).off('end', this.#endRequest)
    const isSpent = this.#answer?.complete === true && this.#upstream.writableFinished
    if (!isSpent) this.#upstream.destroy()
    this.resolve(true)
  }
}

/** The request's head, on a connection that is ours alone until the answer is complete. */
export function askDyno(exchange: Exchange, connection: Connection, clock: Clock, extra: string[]): ClientRequest {
  const {request, requestId, forwardedFor, startedAt} = exchange
  const passage = {requestId, forwardedFor, startedAt, connect: connection.connect, total: clock.now() - startedAt}
  const upstream = ask({
    createConnection: () => connection.socket,
    setHost: false,
    method: request.method,
    path: request.url,
    headers: requestHeaders(request, passage, extra),
    maxHeaderSize: maxAnswerHead,
    insecureHTTPParser: false,
  })
  // Without an agent Node would close the connection after the answer.
  upstream.shouldKeepAlive = true
  return upstream
}

/** What the dyno's side of a failure means in Heroku's codes. */
export function failureOf({code = ''}: NodeJS.ErrnoException, hasAnswered: boolean): [RouterCode, {detail?: string}?] {
  if (code === 'HPE_HEADER_OVERFLOW') return ['H25', {detail: 'oversized header'}]
  if (code === 'HPE_INVALID_CONTENT_LENGTH' || code === 'HPE_UNEXPECTED_CONTENT_LENGTH') return ['H25', {detail: 'invalid content length'}]
  if (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE') return ['H17']
  return [hasAnswered ? 'H18' : 'H13']
}

/** RFC 9110 §9.2.2: a request that changes nothing, or the same again, may be sent twice. */
const isRepeatable = ({method}: IncomingMessage, hasBody: boolean) => !hasBody && /^(?:DELETE|GET|HEAD|OPTIONS|PUT|TRACE)$/.test(method ?? '')
