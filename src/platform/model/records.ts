/**
 * The records that the store keeps, one interface a table. Times are ISO 8601 strings in UTC with
 * milliseconds; ids are UUIDs. Members that end in `Sealed` are encrypted by the vault.
 */
import type {BuildStatus, BuildpackRef, ReleaseStatus} from '../../lib/api/types.js'

export interface Row {id: string; createdAt: string; updatedAt: string}

export interface AccountRecord extends Row {email: string; name: string | null}

/** A token that may act for an account. Only its SHA-256 is kept; `hint` is what a list may show. */
export interface AuthorizationRecord extends Row {
  accountId: string
  description: string
  scope: string[]
  tokenHash: string
  hint: string
  expiresAt: string | null
}

export interface AppRecord extends Row {
  name: string
  ownerId: string
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
}

export interface SlugRecord extends Row {
  appId: string
  /** Content address of the file tree: `sha256:<hex>`. */
  tree: string
  commit: string | null
  commitDescription: string | null
  buildpackDescription: string | null
  processTypes: Record<string, string>
  stack: string
  /** Bytes of the tree's files. */
  size: number
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
}

export interface Tables {
  accounts: AccountRecord
  apps: AppRecord
  authorizations: AuthorizationRecord
  builds: BuildRecord
  domains: DomainRecord
  dynos: DynoRecord
  formations: FormationRecord
  releases: ReleaseRecord
  slugs: SlugRecord
}
