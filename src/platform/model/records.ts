/**
 * The records that the store keeps, one interface a table. Times are ISO 8601 strings in UTC with
 * milliseconds; ids are UUIDs. Members that end in `Sealed` are encrypted by the vault.
 */
import type {BuildStatus, BuildpackRef, ReleaseStatus} from '../../lib/api/types.js'
import type {PeopleTables} from './people-records.js'
import type {PipelineTables} from './pipeline-records.js'
import type {ReviewAppTables} from './review-app-records.js'
import type {SetupTables} from './setup-records.js'
import type {SpaceTables} from './space-records.js'
import type {TestRunTables} from './test-run-records.js'
import type {WebhookTables} from './webhook-records.js'

export type * from './people-records.js'

export interface Row {id: string; createdAt: string; updatedAt: string}

export interface AppRecord extends Row {
  name: string
  /** The account it belongs to; of a team's app the one that brought it there. */
  ownerId: string
  teamId: string | null
  /** Then it is an app of the space's team. */
  spaceId: string | null
  /** Only for a team's app: its members must be added to it by someone who may. */
  locked: boolean
  region: string
  /** That of the slug that it runs. */
  stack: string
  /** That of its next build. */
  buildStack: string
  maintenance: boolean
  /** The build's own buildpacks, in order; empty means detection. */
  buildpacks: string[]
  buildpackDescription: string | null
  /** JSON of the config vars as the API shows them. */
  configSealed: string
  /** The release that dynos run; null until the first. */
  currentReleaseId: string | null
  releasedAt: string | null
  repoSize: number | null
  slugSize: number | null
  /** Its certificates are looked after by the platform, as far as the API tells. */
  acm: boolean
}

export interface SlugRecord extends Row {
  appId: string
  /** Content address of the file tree: `sha256:<hex>`; empty until the files of a slug made through the API are uploaded. */
  tree: string
  commit: string | null
  commitDescription: string | null
  buildpackDescription: string | null
  processTypes: Record<string, string>
  stack: string
  /** Bytes of the tree's files. */
  size: number
  /** `SHA256:<hex>` of the archive, where it came as one. */
  checksum: string | null
  /** Made through the API: its files are uploaded. */
  isUploaded: boolean
}

export interface BuildRecord extends Row {
  appId: string
  userId: string
  status: BuildStatus
  sourceUrl: string
  version: string | null
  versionDescription: string | null
  checksum: string | null
  buildpacks: BuildpackRef[]
  stack: string
  slugId: string | null
  releaseId: string | null
  /** Key of the output stream. */
  outputId: string
}

export interface ReleaseRecord extends Row {
  appId: string
  userId: string
  version: number
  description: string
  status: ReleaseStatus
  slugId: string | null
  configSealed: string
  /** Key of the release phase's output stream, where there was one. */
  outputId: string | null
  /** Of the add-ons that were attached: `redis:mini`. */
  plans: string[]
  /** The config vars that came from them. */
  attachedVars: string[]
}

export interface FormationRecord extends Row {
  appId: string
  type: string
  quantity: number
  size: string
}

export type DynoState = 'crashed' | 'down' | 'idle' | 'starting' | 'up'

/** A dyno that exists: of the formation, or a one-off until it ends. */
export interface DynoRecord extends Row {
  appId: string
  releaseId: string
  name: string
  type: string
  size: string
  command: string
  state: DynoState
  /** True for what must not be started again: `run`, `release`, … */
  oneOff: boolean
  /** Crashes in a row, for the back-off; a new release starts at 0. */
  crashes: number
  /** When a crashed dyno is tried again. */
  retryAt: string | null
}

export interface DomainRecord extends Row {
  appId: string
  hostname: string
  kind: 'custom' | 'heroku'
  cname: string | null
  /** The certificate that is served under this name; null for one of the platform's own. */
  sniEndpointId: string | null
}

/** A service in the marketplace that answers Heroku's Add-on Partner API. */
export interface AddOnServiceRecord extends Row {
  name: string
  /** JSON: `Manifest` of `addons/manifest.ts`. */
  manifestSealed: string
}

/** A service that a team's apps may have add-ons of, where the team restricts that. */
export interface AllowedAddOnServiceRecord extends Row {teamId: string; serviceId: string; addedById: string}

/** `ordered`: the provider was not heard yet. */
export type AddOnState = 'deprovisioned' | 'ordered' | 'provisioned' | 'provisioning'

export interface AddOnRecord extends Row {
  /** The app that it was made for. */
  appId: string
  name: string
  service: string
  /** `redis:mini` */
  plan: string
  state: AddOnState
  /** What the provider calls it; empty until it said so. */
  providerId: string
  /** The provider's words for who ordered it. */
  message: string
  options: Record<string, string>
  /** What the names of its config vars begin with, as the provider names them: an attachment's name takes its place. */
  prefix: string
  /** JSON: the config vars as the provider names them; null where there is no value yet. */
  configSealed: string
}

export interface AddOnAttachmentRecord extends Row {
  appId: string
  addOnId: string
  /** Its config vars begin with it. */
  name: string
  namespace: string | null
}

/** What a provider exchanges for a token: once, within minutes. Only the code's SHA-256 is kept. */
export interface AddOnGrantRecord extends Row {addOnId: string; codeHash: string; expiresAt: string}

export interface SniEndpointRecord extends Row {
  appId: string
  name: string
  /** PEM, the app's own certificate first. */
  chain: string
  /** PEM. */
  keySealed: string
}

export interface LogDrainRecord extends Row {
  appId: string
  /** Where an add-on has it. */
  addOnId: string | null
  /** `d.<uuid>` */
  token: string
  /** May hold a password. */
  urlSealed: string
  /** Of the last line that was delivered, in the app's log. */
  position: string | null
}

export interface TelemetryDrainRecord extends Row {
  appId: string
  signals: Array<'logs' | 'metrics' | 'traces'>
  /** JSON: type, endpoint, headers. */
  exporterSealed: string
}

/** A feature that is on. */
export interface AppFeatureRecord extends Row {appId: string; name: string}

export interface OciImageRecord extends Row {
  appId: string
  digest: string
  /** What its maker said of it. */
  details: Record<string, unknown>
}

export interface Tables extends PeopleTables, PipelineTables, ReviewAppTables, SetupTables, SpaceTables, TestRunTables, WebhookTables {
  addOnAttachments: AddOnAttachmentRecord
  addOnGrants: AddOnGrantRecord
  addOnServices: AddOnServiceRecord
  addOns: AddOnRecord
  allowedAddOnServices: AllowedAddOnServiceRecord
  appFeatures: AppFeatureRecord
  apps: AppRecord
  builds: BuildRecord
  domains: DomainRecord
  dynos: DynoRecord
  formations: FormationRecord
  logDrains: LogDrainRecord
  ociImages: OciImageRecord
  releases: ReleaseRecord
  slugs: SlugRecord
  sniEndpoints: SniEndpointRecord
  telemetryDrains: TelemetryDrainRecord
}
