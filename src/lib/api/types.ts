/**
 * The API's resources as they travel: Heroku's own names and nullability (its public hyper-schema, version 3).
 * Times are ISO 8601 in UTC with whole seconds; ids are lower-case UUIDs.
 */
export interface Ref {id: string; name: string}
export interface UserRef {email: string; id: string}

export interface Account {
  acknowledged_msa: boolean
  acknowledged_msa_at: null | string
  allow_tracking: boolean
  beta: boolean
  country_of_residence: null | string
  created_at: string
  default_organization: null | Ref
  default_team: null | Ref
  delinquent_at: null | string
  eco_dynos_enabled: boolean
  email: string
  federated: boolean
  id: string
  identity_provider: null
  italian_customer_terms: null | string
  italian_partner_terms: null | string
  last_login: null | string
  name: null | string
  sms_number: null | string
  suspended_at: null | string
  two_factor_authentication: boolean
  updated_at: string
  verified: boolean
}

/** Eco dyno hours, in seconds. */
export interface AccountQuota {account_quota: number; quota_used: number; apps: Array<{app_uuid: string; quota_used: number}>}

export interface AddOn {
  addon_service: Ref
  app: Ref
  config_vars: string[]
  id: string
  name: string
  plan: Ref
  state: string
}

export interface AddOnAttachment {addon: Ref & {app: Ref}; app: Ref; id: string; name: string}

export interface App {
  acm: boolean
  archived_at: null | string
  build_stack: Ref
  buildpack_provided_description: null | string
  created_at: string
  generation: Ref
  git_url: string
  id: string
  internal_routing: boolean | null
  maintenance: boolean
  name: string
  organization: null | Ref
  owner: UserRef
  region: Ref
  released_at: null | string
  repo_size: null | number
  slug_size: null | number
  space: null | (Ref & {shield: boolean})
  stack: Ref
  team: null | Ref
  updated_at: string
  web_url: null | string
  /** Only with `?extended=true`. */
  extended?: Record<string, unknown>
  /** Only where the app belongs to a team. */
  locked?: boolean
  create_status?: string
}

export interface Authorization {
  access_token: null | {expires_in: null | number; id: string; token: string}
  client: null | (Ref & {redirect_uri: string})
  created_at: string
  description: string
  grant: null
  id: string
  refresh_token: null | {expires_in: null | number; id: string; token: string}
  scope: string[]
  session: null | {id: string}
  updated_at: string
  user: UserRef & {full_name: null | string}
}

export type BuildStatus = 'failed' | 'pending' | 'succeeded'
export interface BuildpackRef {name: null | string; url: string}
export interface Build {
  app: {id: string}
  buildpacks: BuildpackRef[] | null
  created_at: string
  generation: string
  id: string
  output_stream_url: string
  release: null | {id: string}
  slug: null | {id: string}
  source_blob: {checksum: null | string; url: string; version: null | string; version_description: null | string}
  stack: string
  status: BuildStatus
  updated_at: string
  user: UserRef
}

export interface BuildpackInstallation {buildpack: {name: string; url: string}; ordinal: number}

export interface Collaborator {
  app: Ref
  created_at: string
  id: string
  permissions: Array<{description: string; name: string}>
  role: null | string
  updated_at: string
  user: UserRef & {federated: boolean}
}

export type ConfigVars = Record<string, string>

export interface Domain {
  acm_status: null | string
  acm_status_reason: null | string
  app: Ref
  cname: null | string
  created_at: string
  hostname: string
  id: string
  kind: 'custom' | 'heroku'
  sni_endpoint: null | Ref
  status: string
  updated_at: string
}

export type DynoState = 'crashed' | 'down' | 'idle' | 'starting' | 'up'
export interface Dyno {
  app: Ref
  attach_url: null | string
  command: string
  created_at: string
  id: string
  name: string
  release: {id: string; version: number}
  size: string
  state: string
  type: string
  updated_at: string
}

export interface DynoSize {
  architecture: string
  compute: number
  cost: null | {cents: number; unit: string}
  dedicated: boolean
  generation: Ref
  id: string
  memory: number
  name: string
  precise_dyno_units: number
  private_space_only: boolean
}

export interface Formation {
  app: Ref
  command: string
  created_at: string
  dyno_size: Ref
  id: string
  quantity: number
  size: string
  type: string
  updated_at: string
}

export interface LogSession {created_at: string; id: string; logplex_url: string; updated_at: string}

/** What a Cloud Native build made. */
export interface OciImage {id: string; buildpacks: Array<{id: string; homepage: string; version: string}>}

export interface PipelineCoupling {app: {id: string}; id: string; pipeline: Ref; stage: string}

export interface Region {
  country: string
  created_at: string
  description: string
  id: string
  locale: string
  name: string
  private_capable: boolean
  provider: {name: string; region: string}
  updated_at: string
}

export type ReleaseStatus = 'expired' | 'failed' | 'pending' | 'succeeded'
export interface Release {
  addon_plan_names: string[]
  app: Ref
  artifacts: Array<{id: string; type: string}>
  created_at: string
  current: boolean
  description: string
  eligible_for_rollback: boolean
  id: string
  oci_image: null | {id: string}
  output_stream_url: null | string
  slug: null | {id: string}
  status: ReleaseStatus
  updated_at: string
  user: UserRef
  version: number
}

export interface Slug {
  blob: {method: string; url: string}
  buildpack_provided_description: null | string
  checksum: null | string
  commit: null | string
  commit_description: null | string
  created_at: string
  deleted_at: null | string
  id: string
  process_types: Record<string, string>
  size: null | number
  stack: Ref
  updated_at: string
}

export interface SniEndpoint {name: string; displayName: null | string; ssl_cert: {cert_domains: string[]}}

export interface Source {source_blob: {get_url: string; put_url: string}}

export interface Space extends Ref {shield: boolean; team: Ref}

export interface Stack {created_at: string; default: boolean; id: string; name: string; state: string; updated_at: string}

/** What `GET /platform/status` says of the platform itself. */
/** The certificate authority of a platform: what clients are told to trust, and the file that holds it. */
export interface PlatformAuthority {path: string; pem: string}

export interface PlatformStatus {
  version: string
  pid: number
  host: string
  port: number
  home: string
  /** Seconds since it started. */
  uptime: number
  apps: number
  dynos: Record<DynoState, number>
  /** What of the machine works for running dynos. */
  checks: Array<{name: string; ok: boolean; detail: string}>
}

/** A resource named in a request body: clients send the bare string, `{id}` or `{name}`. */
export type Reference = string | {id?: string; name?: string}

export interface FormationUpdate {
  dyno_size?: Reference
  quantity?: number | string
  size?: string
  type?: string
}

export interface AppCreate {
  name?: string
  region?: Reference
  space?: Reference
  stack?: Reference
  /** The official command line sends the names as one string, with commas. */
  feature_flags?: string | string[]
  internal_routing?: boolean
  kernel?: string
  locked?: boolean
  team?: Reference
}

/** What each action answers. An action that is absent answers the JSON object `{}`. */
export interface Results {
  account: {features: unknown[]; info: Account; infoByUser: Account; update: Account}
  accountQuota: {info: AccountQuota}
  addOn: {create: AddOn; list: AddOn[]; listByApp: AddOn[]}
  addOnAttachment: {list: AddOnAttachment[]; listByApp: AddOnAttachment[]}
  app: {create: App; delete: App; info: App; list: App[]; listOwned: App[]; update: App}
  authorization: {create: Authorization; delete: Authorization; info: Authorization; list: Authorization[]}
  build: {create: Build; delete: Build; info: Build; list: Build[]}
  buildpackInstallation: {list: BuildpackInstallation[]; update: BuildpackInstallation[]}
  collaborator: {list: Collaborator[]}
  configVar: {infoForApp: ConfigVars; infoForRelease: ConfigVars; update: ConfigVars}
  domain: {create: Domain; delete: Domain; info: Domain; list: Domain[]}
  dyno: {create: Dyno; info: Dyno; list: Dyno[]}
  dynoSize: {info: DynoSize; list: DynoSize[]; listByApp: DynoSize[]}
  formation: {batchUpdate: Formation[]; info: Formation; list: Formation[]; update: Formation}
  logSession: {create: LogSession}
  ociImage: {info: OciImage[]}
  pipelineCoupling: {infoByApp: PipelineCoupling}
  rateLimit: {info: {remaining: number}}
  region: {info: Region; list: Region[]}
  release: {create: Release; info: Release; list: Release[]}
  session: {delete: unknown}
  slug: {info: Slug}
  sniEndpoint: {list: SniEndpoint[]}
  source: {create: Source; createByApp: Source}
  space: {info: Space}
  stack: {info: Stack; list: Stack[]}
  teamApp: {create: App; list: App[]}
}

/** What each action takes as its body; an action that is absent takes none. */
export interface Bodies {
  account: {update: {email?: string; name?: null | string}}
  addOn: {create: {attachment?: {name?: string}; config?: Record<string, string>; confirm?: string; plan: Reference}}
  app: {
    create: AppCreate
    update: {build_stack?: Reference; maintenance?: boolean; name?: string}
  }
  authorization: {create: {client?: Reference; description?: string; expires_in?: null | number; scope?: string[]}}
  build: {
    create: {
      buildpacks?: Array<{name?: string; url?: string}>
      source_blob: {checksum?: null | string; url: string; version?: null | string; version_description?: null | string}
    }
  }
  buildpackInstallation: {update: {updates: Array<{buildpack: string}>}}
  configVar: {update: Record<string, null | string>}
  domain: {create: {hostname: string; sni_endpoint?: null | Reference}}
  dyno: {
    create: {
      attach?: boolean
      command: string
      env?: Record<string, number | string>
      force_no_tty?: boolean | null
      size?: string
      time_to_live?: number
      type?: string
    }
  }
  formation: {batchUpdate: {updates: FormationUpdate[]}; update: FormationUpdate}
  logSession: {create: {dyno?: string; dyno_name?: string; lines?: number; source?: string; tail?: boolean; type?: string}}
  release: {create: {description?: string; release?: string; slug?: string}}
  teamApp: {create: AppCreate}
}
