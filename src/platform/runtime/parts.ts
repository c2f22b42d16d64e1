import type {Events} from '../events/events.js'
import type {Runner} from '../engines/engine.js'
import type {Logs} from '../logs/logs.js'
import type {RouteTable} from '../router/table.js'
import type {Store} from '../store/store.js'
import type {Vault} from '../store/vault.js'
import type {World} from '../world/world.js'
import type {Times} from './limits.js'

/** What the runtime needs of the platform. */
export interface RuntimeParts {
  readonly world: World
  readonly settings: {home: string; domain: string}
  readonly store: Store
  readonly vault: Vault
  readonly logs: Logs
  readonly runner: Runner
  readonly routes: RouteTable
  readonly events: Events
  readonly times: Times
  /** Where an app is to send its telemetry; undefined where nobody wants it. */
  readonly telemetryOf: (appId: string) => Promise<string | undefined>
  /** What every dyno's environment begins with. */
  readonly baseEnvironment: Record<string, string>
}

/** The platform's time as records have it. */
export const isoTime = ({world}: Pick<RuntimeParts, 'world'>, later = 0): string => new Date(world.clock.now() + later).toISOString()
