import type {IncomingMessage, ServerResponse} from 'node:http'
import type {TLSSocket} from 'node:tls'

import type {World} from '../world/world.js'
import type {OwnPages, RouterCode} from './errors.js'
import type {Backend} from './table.js'

import {accessLine} from './access-line.js'
import {kindOf, notTrustedPage, pageOf} from './errors.js'
import {forwardedForOf, isEncrypted, requestIdOf} from './headers.js'

export interface ExchangeOptions {
  appId: string
  world: World
  /** Milliseconds for what the client still sends after its answer. */
  linger: number
  log(line: string): void
  pages(): Promise<OwnPages>
}

/** One request on its way to a dyno and back. It ends exactly once, and then leaves one line in the app's log. */
export class Exchange {
  readonly requestId: string
  readonly forwardedFor: string
  readonly startedAt: number
  readonly #tls: string | null
  /** Bytes of the answer's body that were handed to the client's connection. */
  bytes = 0
  #dyno: {name: string; connect: number; askedAt?: number} | undefined
  #isUpgraded = false
  #isOver = false
  readonly #cleanups: Array<() => void> = []

  constructor(readonly request: IncomingMessage, readonly response: ServerResponse, readonly options: ExchangeOptions) {
    this.requestId = requestIdOf(request, () => options.world.ids.uuid())
    this.forwardedFor = forwardedForOf(request)
    this.startedAt = options.world.clock.now()
    // Not to be asked of a connection that is closed.
    this.#tls = protocolOf(request)
    request.on('error', () => undefined)
    request.once('malformed', () => this.fail('H26', {status: 400, cause: 'bad chunk'}))
    response.once('close', () => this.#isOver || this.fail('H27'))
    if (request.socket.destroyed) this.fail('H27')
  }

  get appId(): string {
    return this.options.appId
  }

  get isOver(): boolean {
    return this.#isOver
  }

  /** From here on the log names the dyno. `connect`: milliseconds. */
  ask({name}: Backend, connect: number): void {
    this.#dyno = {name, connect, askedAt: this.options.world.clock.now()}
  }

  /** This dyno could not be asked. */
  miss({name}: Backend, connect: number): void {
    this.#dyno = {name, connect}
  }

  /** From here on the connection speaks another protocol: no page can be sent any more. */
  upgrade(): void {
    this.#isUpgraded = true
    this.response.detachSocket(this.request.socket)
  }

  /** Runs when the exchange ends, however it does; at once where it has. */
  whenOver(cleanup: () => void): void {
    if (this.#isOver) cleanup()
    else this.#cleanups.push(cleanup)
  }

  succeed(status: number): void {
    if (this.#end()) this.#log(status)
  }

  /** Answers with the code's page where nothing was answered yet; what has begun is cut off. */
  fail(code: RouterCode, {status = kindOf(code).status, cause, detail}: Failure = {}): void {
    if (!this.#end()) return
    this.#log(status, {code, cause, detail})
    if (status === 499 || this.#isUpgraded || this.response.headersSent) this.request.socket.destroy()
    else void this.#answer(code, status)
  }

  /**
   * The app's space lets nobody in from the client's address: no dyno hears of it. What clients of Heroku's spaces see is
   * documented nowhere: there other routers stand before each space, and a connection may just as well come to nothing.
   * Here one port serves all apps, and whose a connection is shows with its first request: it gets an answer.
   */
  refuse(): void {
    if (!this.#end()) return
    this.#log(403, undefined, "Address is not in a trusted IP range of the app's space")
    answerPage(this.response, 403, notTrustedPage())
    this.linger()
  }

  /** The client may still be sending what nobody reads: it is read past, for a while, so that it sees its answer. */
  linger(): void {
    const {request, options} = this
    if (request.complete) return
    request.resume()
    const stop = options.world.clock.after(options.linger, () => request.complete || request.socket.destroy())
    request.once('close', stop)
  }

  async #answer(code: RouterCode, status: number) {
    const own = await this.options.pages().catch(() => ({}))
    answerPage(this.response, status, pageOf(code, own), code === 'H26')
    this.linger()
  }

  #end(): boolean {
    if (this.#isOver) return false
    this.#isOver = true
    for (const cleanup of this.#cleanups) cleanup()
    return true
  }

  #log(status: number, error?: {code: RouterCode; cause?: string | undefined; detail?: string | undefined}, refusal?: string) {
    const {request, requestId, forwardedFor} = this
    const line = accessLine({
      method: request.method ?? '', path: request.url ?? '', host: request.headers.host ?? '', requestId, forwardedFor,
      dyno: this.#served(), status, httpVersion: request.httpVersion, tls: this.#tls, error, refusal,
    })
    this.options.log(line)
  }

  #served() {
    if (!this.#dyno) return undefined
    const {name, connect, askedAt} = this.#dyno
    return {name, connect, ...(askedAt === undefined ? {} : {service: this.options.world.clock.now() - askedAt, bytes: this.bytes})}
  }
}

interface Failure {status?: number; cause?: string; detail?: string}

export function answerPage(response: ServerResponse, status: number, html: string, isLast = false): void {
  if (response.headersSent || response.destroyed) return
  const body = Buffer.from(html)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8', 'content-length': body.length, 'cache-control': 'no-cache, no-store', server: 'Heroku',
    ...(isLast ? {connection: 'close'} : {}),
  })
  response.end(body)
}

const protocolOf = ({socket}: IncomingMessage) => (isEncrypted(socket) ? (socket as TLSSocket).getProtocol() ?? '' : null)
