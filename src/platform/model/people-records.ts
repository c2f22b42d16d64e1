/** The records of people: their accounts and tokens, their teams, and what they may do with each other's apps. */
import type {Row} from './records.js'

export interface AccountRecord extends Row {
  email: string
  name: string | null
  /** Salted and slow; null where the account has none, and can't log in by one. */
  passwordHash: string | null
  allowTracking: boolean
  beta: boolean
  /** Names of the account features that are on. */
  features: string[]
  /** What the user set of their preferences. */
  preferences: Record<string, unknown>
  defaultTeamId: string | null
}

/** A token that may act for an account. Only its SHA-256 is kept; `hint` is what a list may show. */
export interface AuthorizationRecord extends Row {
  accountId: string
  description: string
  scope: string[]
  tokenHash: string
  hint: string
  expiresAt: string | null
  /** The OAuth client that it was made for; such a one can be refreshed. */
  clientId: string | null
  /** Where set, the token reaches what is this team's, and nothing else. */
  teamId: string | null
  /** SHA-256 of the code that the client exchanges for the token; null when that is done. */
  grantHash: string | null
  grantExpiresAt: string | null
  /** SHA-256 of the token by which the client gets the next access token. */
  refreshHash: string | null
}

export interface OauthClientRecord extends Row {
  accountId: string
  name: string
  redirectUri: string
  secretSealed: string
}

/** A link by which a password can be set once. */
export interface PasswordResetRecord extends Row {
  accountId: string
  tokenHash: string
  expiresAt: string
}

export interface TeamRecord extends Row {
  name: string
  addOnsControls: boolean | null
}

export type TeamRole = 'admin' | 'collaborator' | 'member' | 'viewer'

export interface TeamMemberRecord extends Row {
  teamId: string
  accountId: string
  /** `collaborator`: of the team's apps only those that they were added to. */
  role: TeamRole
}

/** Its id is what the person who was invited accepts it by; nobody else can. */
export interface TeamInvitationRecord extends Row {
  teamId: string
  accountId: string
  invitedById: string
  role: TeamRole
}

export type Permission = 'deploy' | 'manage' | 'operate' | 'view'

/** Who was added to an app, and what they may do there. */
export interface CollaboratorRecord extends Row {
  appId: string
  accountId: string
  permissions: Permission[]
}

export interface AppTransferRecord extends Row {
  appId: string
  ownerId: string
  recipientId: string
  state: 'accepted' | 'declined' | 'pending'
}

/** A public SSH key. */
export interface KeyRecord extends Row {
  accountId: string
  publicKey: string
  comment: string
  /** MD5 in pairs of hex digits, as Heroku shows it. */
  fingerprint: string
}

/** An app or a pipeline that somebody wants at hand. */
export interface FavoriteRecord extends Row {
  accountId: string
  resourceType: 'app' | 'pipeline'
  resourceId: string
}

export interface PeopleTables {
  accounts: AccountRecord
  appTransfers: AppTransferRecord
  authorizations: AuthorizationRecord
  collaborators: CollaboratorRecord
  favorites: FavoriteRecord
  keys: KeyRecord
  oauthClients: OauthClientRecord
  passwordResets: PasswordResetRecord
  teamInvitations: TeamInvitationRecord
  teamMembers: TeamMemberRecord
  teams: TeamRecord
}
