import type {AccountRecord, AuthorizationRecord} from './records.js'

/** Who asks, and by which token. */
export interface Caller {account: AccountRecord; authorization: AuthorizationRecord}

/** What a request carried: Bearer has no user, and of Basic only the password counts, except where one logs in. */
export interface Credentials {user?: string; secret: string}
