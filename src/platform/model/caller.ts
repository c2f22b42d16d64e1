import type {AccountRecord, AuthorizationRecord} from './records.js'

/** Who asks, and by which token. */
export interface Caller {account: AccountRecord; authorization: AuthorizationRecord}

/** What a request carried: Bearer has no user, and of Basic only the password counts, except where one logs in. */
export interface Credentials {user?: string; secret: string}

const nobodys = {id: '', createdAt: '', updatedAt: ''}

/** Who asks for what everyone may know: no record has such an id. */
export const anybody: Caller = {
  account: {...nobodys, email: '', name: null},
  authorization: {...nobodys, accountId: '', description: '', scope: [], tokenHash: '', hint: '', expiresAt: null},
}
