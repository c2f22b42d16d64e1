import type {AppRecord} from '../model/records.js'
import type {Asking} from './reach.js'

import {reachApp} from './reach.js'
import {requireScope} from './scopes.js'

/** The app whose repository somebody pushes to or reads: both need `deploy`, for what is read is the app's code. */
export async function reachRepository(asking: Asking, name: string, isPush: boolean): Promise<AppRecord> {
  requireScope(asking.caller, isPush ? 'write' : 'read')
  return reachApp(asking, name, 'deploy')
}
