import type {ApiError} from '../../lib/api/errors.js'

import {unavailable} from '../../lib/api/errors.js'
import {DamagedRow, NoSpace} from '../store/store.js'
import {Unsealable} from '../store/vault.js'

/** The reply for what is neither the client's fault nor a bug: what is kept is unharmed, and its owner can mend the rest. */
export function explain(error: unknown): ApiError | undefined {
  if (error instanceof NoSpace) return unavailable('The disk of the platform is full: nothing was changed. Make room and try again.')
  if (error instanceof DamagedRow) return unavailable(`${error.message} The rest is unharmed. Restore the data folder from a backup, or remove that row.`)
  if (error instanceof Unsealable) return unavailable(`${error.message} The rest is unharmed. Restore the data folder from a backup.`)
  return undefined
}
