import type {ApiRequest, CallOptions, Transport} from '../api/client.js'
import type {Service} from '../api/routes.js'
import type {HttpAnswer, SendHttp} from './http.js'

import {attachHeader} from '../api/attach-frames.js'
import {ApiError} from '../api/errors.js'
import {pathOf, routes} from '../api/routes.js'
import {HttpError, Unauthorized} from './errors.js'
import {readText} from './http.js'
import {anonymous, ownRefusals} from './services.js'

export interface Credential {token: string; fromEnv: boolean}

export interface TransportOptions {
  http: SendHttp
  /** The base of the API, or of a service beside it, asked for before each request: the local platform is started by it. */
  base(service?: Service): Promise<string>
  credential(): Promise<Credential | undefined>
  /** A person logs in on the spot; false where nobody is there to. */
  logIn(): Promise<boolean>
  /** A person types the second factor; undefined where nobody is there to. */
  secondFactor(): Promise<string | undefined>
  warn(text: string): void
  userAgent: string
  extraHeaders(service?: Service): Record<string, string>
  newId(): string
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  signal: AbortSignal
}

interface Sent {answer: HttpAnswer; url: URL; text: string}

const idleTimeout = 60_000
const maxRedirects = 10

/** Speaks the Platform API's protocol: tokens, request ids, pages, warnings, second factors, retries. */
export function createTransport(options: TransportOptions): Transport {
  const requestIds: string[] = []
  const warned = new Set<string>()

  return send

  async function send(request: ApiRequest): Promise<unknown> {
    let rest: Promise<unknown> | undefined
    const onHead: CallOptions['onHead'] = headers => {
      request.options.onHead?.(headers)
      rest ??= restOf(request, headers)
    }
    const sent = await authorized({...request, options: {...request.options, onHead}})
    if (!isGood(sent.answer)) throw refusal(request, sent)
    const data = parsed(request, sent)
    return rest && Array.isArray(data) ? [...(data as unknown[]), ...((await rest) as unknown[])] : data
  }

  /** What follows on a page of a list: asked for while the page itself is still on its way. */
  function restOf(request: ApiRequest, {'next-range': next}: HttpAnswer['headers']): Promise<unknown> | undefined {
    const {partial, range} = request.options
    if (request.method !== 'GET' || partial || typeof next !== 'string') return undefined
    // Whoever named no size is read on in the largest pages that there are.
    const rest = send({...request, options: {...request.options, range: range === undefined ? next.replace(/max=\d+/, 'max=1000') : next}})
    // Where the page fails, nobody waits for the rest.
    rest.catch(() => {})
    return rest
  }

  /** Sends with the credential there is; lets a person log in or give the second factor where that is what lacks. */
  async function authorized(request: ApiRequest): Promise<Sent> {
    // First: a local platform that has never run makes its key as it starts.
    await options.base()
    const credential = await options.credential()
    const sent = await attempted(request, credential)
    // A request with a credential of its own, a password, is answered with the API's own words.
    if (sent.answer.status === 401 && !hasOwnCredential(request) && !ownRefusals.has(request.service)) {
      if (credential?.fromEnv) throw new Unauthorized(invalidKey, true)
      if (await options.logIn()) return attempted(request, await options.credential())
      throw new Unauthorized('not logged in', false)
    }
    return sent.answer.status === 403 && idOf(sent.text) === 'two_factor' ? withSecondFactor(request, credential, sent) : sent
  }

  async function withSecondFactor(request: ApiRequest, credential: Credential | undefined, refused: Sent): Promise<Sent> {
    const code = await options.secondFactor()
    if (code === undefined) throw new Error('Two-factor authentication requires an interactive terminal.')
    const headers = {...request.options.headers, 'heroku-two-factor-code': code}
    const app = appOf(refused.text)
    if (app === undefined) return attempted({...request, options: {...request.options, headers}}, credential)
    // Once for the app, so that a command's further requests to it need no code of their own.
    const path = pathOf(routes.appPreAuthorization.create, app)
    await attempted({method: 'PUT', path, options: {headers}}, credential)
    return attempted(request, credential)
  }

  async function attempted(request: ApiRequest, credential: Credential | undefined): Promise<Sent> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(request, credential)
      } catch (error) {
        if (attempt === 5 || !isWorthRetrying(error, request.method)) throw error
        await options.sleep(200 * 2 ** attempt * (1 + Math.random() / 10), options.signal)
      }
    }
  }

  async function once(request: ApiRequest, credential: Credential | undefined): Promise<Sent> {
    const base = await options.base(request.service)
    let url = urlOf(base, request)
    let {method} = request
    const headers = headersOf(request, credential)
    const body = request.body === undefined ? undefined : JSON.stringify(request.body)
    if (body !== undefined) Object.assign(headers, {'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body))})
    for (let hop = 0; ; hop++) {
      const answer = await options.http({method, url, headers, ...(body === undefined || method === 'GET' ? {} : {body}), signal: options.signal, idleTimeout})
      note(answer)
      const target = redirectOf(answer, url)
      if (isGood(answer)) request.options.onHead?.(answer.headers)
      const text = await readText(answer.body)
      if (!target || hop === maxRedirects) return {answer, url, text}
      // A credential belongs to one host.
      if (target.origin !== url.origin) for (const name of ['authorization', 'heroku-two-factor-code']) delete headers[name]
      url = target
      if (answer.status === 303) method = 'GET'
    }
  }

  function headersOf({method, path, service, options: {version, range, headers}}: ApiRequest, credential: Credential | undefined): Record<string, string> {
    requestIds.unshift(options.newId())
    return {
      accept: `application/vnd.heroku+json; version=${version ?? '3'}`,
      'user-agent': options.userAgent,
      'request-id': requestIds.join(','),
      ...(credential && !anonymous.has(service) ? {authorization: `Bearer ${credential.token}`} : {}),
      ...(range === undefined ? {} : {range}),
      // A one-off dyno may be joined by frames; who doesn't know them ignores this.
      ...(method === 'POST' && /\/dynos(\/|$)/.test(path) ? {[attachHeader.name]: attachHeader.value} : {}),
      ...options.extraHeaders(service),
      ...lowerCased(headers ?? {}),
    }
  }

  /** What the head says beside the body: warnings for the person, and the ids to send with the next request. */
  function note({headers}: HttpAnswer): void {
    const id = headers['request-id']
    if (typeof id === 'string') requestIds.unshift(...id.split(',').filter(part => !requestIds.includes(part)))
    if (requestIds.join(',').length > 7 * 1024) requestIds.length = 0
    const warning = headers['x-heroku-warning'] ?? headers['warning-message']
    const text = typeof warning === 'string' ? warning.replace(/^warning:\s*/i, '') : ''
    if (!text || warned.has(text)) return
    warned.add(text)
    options.warn(text)
  }
}

const isGood = ({status}: HttpAnswer): boolean => status >= 200 && status <= 299

const invalidKey = 'The token provided to HEROKU_API_KEY is invalid. Please double-check that you have the correct token, or run `hokku login` without HEROKU_API_KEY set.'

const hasOwnCredential = ({options: {headers}}: ApiRequest): boolean => Object.keys(headers ?? {}).some(name => name.toLowerCase() === 'authorization')

function urlOf(base: string, {path, options: {query}}: ApiRequest): URL {
  const url = new URL(base + path)
  for (const [name, values] of Object.entries(query ?? {})) for (const value of [values].flat()) url.searchParams.append(name, value)
  return url
}

function refusal(request: ApiRequest, {answer, url, text}: Sent): Error {
  const body = jsonOf(text)
  if (typeof body?.message !== 'string') return new HttpError(answer.status, request.method, url, text)
  if (ownRefusals.has(request.service)) return new HttpError(answer.status, request.method, url, body.message)
  const {id, message, ...more} = body
  return new ApiError(answer.status, typeof id === 'string' ? id : '', message, more)
}

function redirectOf({status, headers}: HttpAnswer, from: URL): URL | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(status) && headers.location !== undefined
  return isRedirect ? new URL(headers.location ?? '', from) : undefined
}

/** No connection yet: nothing was done, whatever the method. Broken off: only what may be done twice. */
function isWorthRetrying(error: unknown, method: string): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (['EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETDOWN'].includes(code)) return true
  return method === 'GET' && ['ECONNRESET', 'EPIPE'].includes(code)
}

type Refused = {id?: unknown; message?: unknown; app?: {name: string}; resource?: string; url?: string}

function jsonOf(text: string): Refused | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** A page in JSON's place comes from a proxy, or from a network that wants to be logged in to: its beginning says which. */
function parsed({method}: ApiRequest, {text, url}: Sent): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch (error) {
    throw new Error(`What ${url.origin} answered to ${method} ${url.pathname} is no JSON: ${text.slice(0, 80).replaceAll(/\s+/g, ' ')}`, {cause: error})
  }
}
const idOf = (text: string) => jsonOf(text)?.id
const appOf = (text: string) => jsonOf(text)?.app?.name

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
