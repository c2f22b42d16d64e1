import type {RunningTests} from './ci/running-tests.js'
import type {RunningBuilds} from './deploys/running-builds.js'
import type {Runner} from './engines/engine.js'
import type {Drains} from './logs/drains.js'
import type {Events} from './events/events.js'
import type {Logs, Outputs} from './logs/logs.js'
import type {RouteTable} from './router/table.js'
import type {OneOffs} from './runtime/one-off.js'
import type {Supervisor} from './runtime/supervisor.js'
import type {Vault} from './store/vault.js'
import type {Store} from './store/store.js'
import type {Certificates} from './world/certificates.js'
import type {Deliveries} from './webhooks/deliveries.js'
import type {World} from './world/world.js'

/** The parts that `platform.ts` puts together. A use case takes them as its first parameter and uses what it names. */
export interface Parts {
  readonly world: World
  readonly settings: Settings
  readonly store: Store
  readonly vault: Vault
  readonly logs: Logs
  readonly outputs: Outputs
  readonly drains: Drains
  readonly runner: Runner
  readonly supervisor: Supervisor
  readonly oneOffs: OneOffs
  readonly routes: RouteTable
  readonly builds: RunningBuilds
  readonly certificates: Certificates
  readonly events: Events
  readonly testRuns: RunningTests
  readonly deliveries: Deliveries
}

export interface Settings {
  /** The data folder. */
  home: string
  /** Address and port that the one listener has. */
  host: string
  port: number
  /** Apps answer at `NAME.<domain>`; `localhost` unless told otherwise. */
  domain: string
  version: string
  /** With it and the account's email one can log in; without, only tokens let in. Never kept. */
  password?: string
  /** Requests of one token in an hour, where it shall be another number than usual. */
  rateLimit?: number
}
