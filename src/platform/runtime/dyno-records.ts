import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {RuntimeParts} from './parts.js'
import type {Want} from './plan.js'

import {isoTime} from './parts.js'

/** A dyno that is about to start. Its crashes are counted on where it takes the place of one that crashed of itself. */
export function newRecord(parts: RuntimeParts, appId: string, want: Want, old?: {row: DynoRecord; isCondemned: boolean}): DynoRecord {
  const now = isoTime(parts)
  const goesOn = old?.row.state === 'crashed' && old.row.releaseId === want.releaseId && !old.isCondemned
  return {
    ...want, id: parts.world.ids.uuid(), createdAt: now, updatedAt: now, appId, state: 'starting', oneOff: false,
    crashes: goesOn ? old.row.crashes : 0, retryAt: null,
  }
}

/** A process whose record was replaced already: it may serve until the one in its place does. */
export function strayRecord({id, appId, name, startedAt}: RunningDyno): DynoRecord {
  const at = new Date(startedAt).toISOString()
  return {
    id, createdAt: at, updatedAt: at, appId, name, type: name.replace(/\..*$/, ''), releaseId: '', size: '', command: '',
    state: 'up', oneOff: false, crashes: 0, retryAt: null,
  }
}
