import type {AccountRecord, AuthorizationRecord} from './records.js'

/** Who asks, and by which token. */
export interface Caller {account: AccountRecord; authorization: AuthorizationRecord}

/** What a request carried: Bearer has no user, and of Basic only the password counts, except where one logs in. */
export interface Credentials {user?: string; secret: string}

/** What only tokens of a team or of an OAuth client have. */
export const ungranted = {clientId: null, teamId: null, grantHash: null, grantExpiresAt: null, refreshHash: null}

const nobodys = {id: '', createdAt: '', updatedAt: ''}

/** Who asks for what everyone may know: no record has such an id. */
export const anybody: Caller = {
  account: {
    ...nobodys, email: '', name: null, passwordHash: null, allowTracking: false, beta: false, features: [], preferences: {}, defaultTeamId: null,
  },
  authorization: {...nobodys, accountId: '', description: '', scope: [], tokenHash: '', hint: '', expiresAt: null, ...ungranted},
}
