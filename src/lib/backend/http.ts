import type {ClientRequest, IncomingMessage, RequestOptions} from 'node:http'

import type {Env} from './folders.js'

export interface HttpRequest {
  method: string
  url: URL
  headers: Record<string, string>
  body?: Uint8Array | string
  signal: AbortSignal
  /** Silence on the line after which the request fails; 0: never, for streams. */
  idleTimeout: number
  /** PEM certificates trusted beside the system's. */
  authority?: string | undefined
}

export interface HttpAnswer {status: number; headers: IncomingMessage['headers']; body: IncomingMessage}
export type SendHttp = (request: HttpRequest) => Promise<HttpAnswer>

/** Sends requests as this environment wants it: through its proxy, and told of under `HEROKU_DEBUG`. */
export function createHttp(env: Env): SendHttp {
  const hasProxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some(name => env[name])
  const send: SendHttp = hasProxy ? async request => sendHttp(request, await (await import('./proxy.js')).routeThroughProxy(request, env)) : sendHttp
  return env.HEROKU_DEBUG ? async request => (await import('./debug.js')).told(request, send, env) : send
}

/**
 * One request over a connection of its own, by `node:http`: fetch would cost a command 200 ms. Resolves with the
 * head; the body is the caller's to read. `*.localhost` is this machine, also where the system can't resolve it.
 */
async function sendHttp(request: HttpRequest, route: RequestOptions = {agent: false}): Promise<HttpAnswer> {
  const isSecure = request.url.protocol === 'https:'
  const {request: open} = isSecure ? await import('node:https') : await import('node:http')
  const options: RequestOptions = {
    method: request.method,
    headers: request.headers,
    // Without TLS nobody asks for it, but Node would work it out.
    ...(isSecure ? {} : {servername: ''}),
    ...(request.url.hostname.endsWith('.localhost') ? {lookup: thisMachine} : {}),
    ...(request.authority === undefined ? {} : {ca: await trusted(request.authority)}),
    ...route,
  }
  return new Promise((resolve, reject) => {
    const outgoing = open(request.url, options, body => resolve({status: body.statusCode ?? 0, headers: body.headers, body}))
    outgoing.on('error', reject)
    endWith(request.signal, outgoing)
    if (request.idleTimeout > 0) outgoing.setTimeout(request.idleTimeout, () => outgoing.destroy(new Error('Request timed out')))
    outgoing.end(request.body)
  })
}

/** What Node's own option for it does, in a third of the time. */
function endWith(signal: AbortSignal, outgoing: ClientRequest): void {
  const end = () => { outgoing.destroy(signal.reason as Error) }
  if (signal.aborted) end()
  signal.addEventListener('abort', end)
  outgoing.once('close', () => signal.removeEventListener('abort', end))
}

/** Not every system resolves names under localhost, and Node asks the system. */
const thisMachine: NonNullable<RequestOptions['lookup']> = (_, {all}, found) => {
  if (all) found(null, [{address: '127.0.0.1', family: 4}])
  else found(null, '127.0.0.1', 4)
}

/** Naming any authority replaces Node's list: ours is put beside it. */
export async function trusted(authority: string): Promise<string[]> {
  const {rootCertificates} = await import('node:tls')
  return [...rootCertificates, authority]
}

/** By events: making a stream's iterator takes as long as all of a small answer. */
export function readText(body: IncomingMessage): Promise<string> {
  let text = ''
  body.setEncoding('utf8').on('data', (part: string) => { text += part })
  return new Promise((resolve, reject) => {
    body.on('end', () => resolve(text)).on('error', reject)
  })
}
