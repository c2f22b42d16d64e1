import type {Answer, Taken} from '../../lib/api/contract.js'
import type {AddOnService, Authorization, PlatformAccount, PlatformAuthority, PlatformStatus} from '../../lib/api/types.js'
import type {TakenAs} from '../../lib/api/shape.js'
import type {marketplace} from '../../lib/api/shapes/index.js'
import type {ParamNames, Routes, ownRoutes} from '../../lib/api/routes.js'
import type {Caller} from '../model/caller.js'
import type {Parts} from '../parts.js'
import type {Listing} from './listing.js'

/** A request, as a handler gets it. */
export interface Call<Name extends string = string, Body = unknown> {
  parts: Parts
  caller: Caller
  /** The path's parameters, decoded. */
  params: Record<Name, string>
  query: URLSearchParams
  /** What the action takes, read leniently from what the client sent; undefined where it takes nothing. */
  body: Body
  header: (name: string) => string | undefined
  /** Gives the reply a header besides its body. */
  replyHeader: (name: string, value: string) => void
  /** Has clients show a warning beside what they asked for. */
  warn: (message: string) => void
  /** Requests that the token may still make in this hour. */
  remaining: number
}

type Handler<Route extends string, Result, Body = undefined> = (call: Call<ParamNames<Route>, Body>) => Answered<Result> | Promise<Answered<Result>>
/** A list that may grow long is answered as a question to the store, of which the page that was asked for is read. */
type Answered<Result> = Result extends ReadonlyArray<infer Item> ? Listing<Item> | Result : Result

/** One resource's endpoints. */
export type Handlers<R extends keyof Routes> = {
  readonly [A in keyof Routes[R]]: Handler<Routes[R][A] & string, Answer<R, A>, Taken<R, A>>
}

/** All that is served: the whole API, and the services that have hosts of their own at Heroku. */
export type Api = {readonly [R in keyof Routes]: Handlers<R>} & {
  readonly marketplace: {
    readonly create: Handler<typeof ownRoutes.marketplace.create, AddOnService, TakenAs<typeof marketplace.manifest>>
    readonly delete: Handler<typeof ownRoutes.marketplace.delete, AddOnService>
  }
  readonly platform: {
    readonly accounts: Handler<typeof ownRoutes.platform.accounts, PlatformAccount[]>
    readonly authorize: Handler<typeof ownRoutes.platform.authorize, Authorization>
    readonly authority: Handler<typeof ownRoutes.platform.authority, PlatformAuthority>
    readonly status: Handler<typeof ownRoutes.platform.status, PlatformStatus>
  }
}
