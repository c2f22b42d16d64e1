import type {Answer, Sent} from './contract.js'
import type {Method, PathParams, Routes, Service} from './routes.js'
import type {Authorization, PlatformAccount, PlatformAuthority, PlatformStatus} from './types.js'

import {actionsOf, paramNames, pathOf, serviceOf, splitRoute} from './routes.js'

type BodyOf<R extends keyof Routes, A> = Sent<R, A> extends undefined ? [] : [body: Sent<R, A>]

/** `client.release.list('my-app')`, typed from the route table: path parameters, then the body, then options. */
export type Client = {
  readonly [R in keyof Routes]: {
    readonly [A in keyof Routes[R]]: (
      ...args: [...PathParams<Routes[R][A] & string>, ...BodyOf<R, A>, options?: CallOptions]
    ) => Promise<Answer<R, A>>
  }
} & {
  /** Answered by our own platform only. */
  readonly platform: {
    accounts(options?: CallOptions): Promise<PlatformAccount[]>
    authorize(account: string, options?: CallOptions): Promise<Authorization>
    authority(options?: CallOptions): Promise<PlatformAuthority>
    status(options?: CallOptions): Promise<PlatformStatus>
  }
}

export interface CallOptions {
  /** The `version=` of the Accept header, e.g. `3.sdk`; else `3`. */
  version?: string
  /** A Range header: `version ..; order=desc,max=1`. Without `partial` all pages of a list are fetched. */
  range?: string
  partial?: boolean
  /** Appended to the path as a query string; several values by repeating the name. */
  query?: Record<string, readonly string[] | string>
  headers?: Record<string, string>
  /** Is given the answer's headers, for what is said there alone. */
  onHead?: (headers: Readonly<Record<string, string | string[] | undefined>>) => void
}

export interface ApiRequest {
  method: Method
  path: string
  /** Whose host answers, where it isn't the API's. */
  service?: Service | undefined
  body?: unknown
  options: CallOptions
}

/** Sends one request and yields the parsed body; throws `ApiError` for what the API refused. */
export type Transport = (request: ApiRequest) => Promise<unknown>

export function createClient(send: Transport): Client {
  const cache = new Map<string, unknown>()
  // The table is read only where it is touched: a command uses one or two of its resources.
  return new Proxy({} as Client, {
    get(_, resource: string) {
      if (!cache.has(resource)) cache.set(resource, callers(resource, send))
      return cache.get(resource)
    },
  })
}

function callers(resource: string, send: Transport) {
  return Object.fromEntries(Object.entries(actionsOf(resource)).map(([action, route]) => [action, caller(resource, action, route, send)]))
}

function caller(resource: string, action: string, route: string, send: Transport) {
  const [method] = splitRoute(route)
  const arity = paramNames(route).length
  const mayHaveBody = method !== 'GET' && method !== 'DELETE'
  const hasBody = ((mayHaveBody ? bodiless : deletingWithBody)[resource] ?? []).includes(action) !== mayHaveBody
  return (...args: unknown[]) => {
    const ids = args.slice(0, arity).map(String)
    const path = pathOf(route, ...ids)
    const [body, options] = hasBody ? [args[arity], args[arity + 1]] : [undefined, args[arity]]
    return send({method, path, service: serviceOf(resource), options: (options as CallOptions | undefined) ?? {}, ...(body === undefined ? {} : {body})})
  }
}

/** Actions by DELETE that take a body, held to the shapes likewise. */
export const deletingWithBody: Readonly<Record<string, readonly string[] | undefined>> = {addOn: ['delete'], pipeline: ['delete'], reviewAppConfig: ['delete']}

/** Actions by POST, PATCH or PUT that take no body. A command must not load the shapes for that: a test holds the list to them. */
export const bodiless: Readonly<Record<string, readonly string[] | undefined>> = {
  addOnAction: ['deprovision', 'provision', 'unpeer'],
  advancedMigration: ['cancel', 'run'],
  appPreAuthorization: ['create'],
  authorization: ['regenerate'],
  dyno: ['stop', 'stopType'],
  gatewayToken: ['create', 'oauthToken'],
  identityProvider: ['migrate'],
  maintenance: ['run'],
  oauthClient: ['rotateCredentials'],
  peering: ['accept'],
  platform: ['authorize'],
  postgresCredential: ['repairDefault'],
  postgresDatabase: ['resetConnections', 'resetStats', 'unfollow'],
  postgresTransfer: ['cancel', 'capture', 'publicUrl'],
  smsNumber: ['confirm', 'recover'],
  source: ['create', 'createByApp'],
  teamInvitation: ['accept'],
}
