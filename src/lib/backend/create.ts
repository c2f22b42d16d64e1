import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {ApiRequest, Transport} from '../api/client.js'
import type {Service} from '../api/routes.js'
import type {AttachOptions, Backend} from './backend.js'
import type {Env} from './folders.js'
import type {Target} from './target.js'
import type {TransportOptions} from './transport.js'

import {createClient} from '../api/client.js'
import {findCredential} from './credentials.js'
import {dataFolder} from './folders.js'
import {createHttp} from './http.js'
import {localAddress, readPlatformFile} from './local-address.js'
import {heroku, localTarget} from './target.js'
import {serviceBase, serviceHeaders} from './services.js'
import {createTransport} from './transport.js'

export interface BackendOptions extends Pick<TransportOptions, 'logIn' | 'newId' | 'secondFactor' | 'signal' | 'sleep' | 'userAgent' | 'warn'> {
  env: Env
  target: Target
  /** `bin/platform.js`, which the local backend starts. */
  platformProgram: string
}

/** The platform behind a target. Nothing is asked, started or read before a command needs it. */
export function createBackend(options: BackendOptions): Backend {
  const {env, signal} = options
  let {target} = options
  const http = createHttp(env)
  const fromEnv = headersFrom(env)
  let isToldOfToken = false
  const credential = async () => {
    if (env.HEROKU_API_TOKEN && !env.HEROKU_API_KEY && !target.isLocal && !isToldOfToken) {
      isToldOfToken = true
      options.warn('HEROKU_API_TOKEN is set but you probably meant HEROKU_API_KEY')
    }
    return findCredential(env, target)
  }
  const send = createTransport({
    ...options,
    http,
    base,
    credential,
    extraHeaders: service => ({...serviceHeaders(service, env), ...fromEnv}),
  })
  return {
    name: target.name,
    get apiUrl() {
      return target.apiUrl
    },
    get gitHost() {
      return target.gitHost
    },
    get authorityFile() {
      return target.isLocal ? authorityFile(env) : undefined
    },
    hasBuildpackRegistry: Boolean(env.HEROKU_BUILDPACK_REGISTRY_URL) || target.apiUrl === heroku.apiUrl,
    api: createClient(withReason(send, () => target, env)),
    async token() {
      await base()
      return (await credential())?.token
    },
    async *lines(url, streamOptions) {
      const {readLines} = await import('./lines.js')
      yield* readLines(url, {...streamOptions, http, authority: authority(), sleep: options.sleep, userAgent: options.userAgent})
    },
    async *stream(url, streamSignal, accept) {
      const {readStream} = await import('./lines.js')
      yield* readStream(url, {http, accept, signal: streamSignal, authority: authority(), userAgent: options.userAgent})
    },
    async call(method, url, body) {
      const {callAddress} = await import('./call.js')
      return callAddress({method, url: new URL(url), body}, {http, signal, authority: authority(), userAgent: options.userAgent})
    },
    async attach(url, attachOptions: AttachOptions) {
      const {attach} = await import('./rendezvous.js')
      return attach(url, {...attachOptions, authority: authority()})
    },
  }

  /** A local platform that doesn't run is started; one that has never run makes its key then. */
  async function base(service?: Service): Promise<string> {
    if (target.isLocal) target = await localPlatform(options)
    return service === undefined ? target.apiUrl : serviceBase(service, target, env)
  }

  /** The local platform's own certificates, for the local platform only. */
  function authority(): string | undefined {
    return target.isLocal ? readAuthority(env) : undefined
  }

  async function localPlatform({platformProgram, sleep}: BackendOptions): Promise<Target> {
    if (readPlatformFile(env)) return localTarget(localAddress(env))
    const {ensurePlatform} = await import('./local.js')
    await ensurePlatform({env, program: platformProgram, signal, sleep})
    return localTarget(localAddress(env))
  }
}

/** A connection that isn't made is told with what, where, and what to do. */
const withReason = (send: Transport, target: () => Target, env: Env): Transport => async (request: ApiRequest) => {
  try {
    return await send(request)
  } catch (error) {
    // A refusal has none: nothing more is loaded for that.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    const {unreachable} = await import('./unreachable.js')
    throw unreachable(error, target(), env) ?? error
  }
}

/** `HEROKU_HEADERS`: JSON, added to each request. */
function headersFrom({HEROKU_HEADERS}: Env): Record<string, string> {
  if (!HEROKU_HEADERS) return {}
  const headers = headersOf(HEROKU_HEADERS)
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}

function headersOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    throw new Error(`HEROKU_HEADERS is no JSON: ${(error as Error).message}`, {cause: error})
  }
}

function readAuthority(env: Env): string | undefined {
  try {
    return readFileSync(authorityFile(env), 'utf8')
  } catch {
    return undefined
  }
}

const authorityFile = (env: Env) => join(dataFolder(env), 'ca.pem')
