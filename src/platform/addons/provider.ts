import type {AddOnSso} from '../../lib/api/types.js'
import type {AddOnRecord, AppRecord} from '../model/records.js'

/**
 * Who stands behind the add-ons of a service: it makes what an app is given, and says how to reach it. Each member
 * throws an `ApiError` with the provider's own words where it refuses; whoever calls leaves all as it was then.
 */
export interface Provider {
  /** Makes one. At least once: asked again with the same id it must not make another. */
  provision(order: Order): Promise<Provisioned>
  /** `plan`: `mini` */
  changePlan(addOn: AddOnRecord, plan: string): Promise<Changed>
  /** Takes it away; one that is gone already is fine. */
  deprovision(addOn: AddOnRecord): Promise<void>
  /** The way into its own pages, for who is signed in here; undefined where it has none. */
  signOn(addOn: AddOnRecord, visit: Visit): AddOnSso | undefined
  /** What can be done with an add-on of its, beside what every add-on can. */
  readonly actions: readonly Action[]
}

export interface Order {
  addOn: AddOnRecord
  app: AppRecord
  /** Exchanged for a token, with which a provider may change its add-on later. */
  grant: {code: string; expiresAt: string}
}

export interface Provisioned {
  providerId: string
  /** For who ordered it; may be empty. */
  message: string
  /** False where it comes later: the provider then says so by itself, with the grant's token. */
  isReady: boolean
  /** Config vars as the service declares them. */
  config: Record<string, string>
  /** Where it wants the app's log. */
  drainUrl: string | undefined
}

export interface Changed {message: string; config: Record<string, string> | undefined}

/** `now`: milliseconds since 1970. */
export interface Visit {app: AppRecord; attachedApp: string; user: {id: string; email: string}; now: number}
export interface Action {label: string; action: string; url: string; isForOwner: boolean}
