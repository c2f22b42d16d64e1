import type {AccountRecord, AppRecord, FormationRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Store} from '../store/store.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findDynoSize} from '../model/dyno-sizes.js'
import {isUuid} from '../model/names.js'
import {readQuantity} from '../model/quantity.js'

export interface Scale {
  /** A process type, or a formation's id. */
  type: string
  /** A number, one as text, or `+1` and `-1`. */
  quantity?: unknown
  /** A size's name in any letter case, or its id. */
  size?: string | undefined
}

/**
 * Changes how many dynos of which size an app runs: all of the changes or, where one can't be, none. Makes no release.
 * Yields the rows that were named. Throws 404 for a process type that the app doesn't have, 422 for what it can't be.
 */
export async function scaleApp(parts: Parts, app: AppRecord, user: AccountRecord, changes: Scale[]): Promise<FormationRecord[]> {
  const at = new Date(parts.world.clock.now()).toISOString()
  const rows = await parts.store.transaction(async inner => {
    const changed: Scaled[] = []
    for (const change of changes) changed.push(await scaleOne(inner, app, change, at))
    return changed
  })
  const all = await parts.store.formations.list({appId: app.id}, {order: 'type'})
  if (rows.length > 0) parts.logs.write(app.id, 'app', 'api', `Scaled to ${all.map(row => `${row.type}@${row.quantity}:${row.size}`).join(' ')} by user ${user.email}`)
  parts.supervisor.converge(app.id)
  for (const {row, previous} of rows) await parts.events.publish({subject: 'formation', action: 'update', record: row, previous, actor: user})
  return rows.map(({row}) => row)
}

interface Scaled {row: FormationRecord; previous: FormationRecord}

async function scaleOne(store: Store, app: AppRecord, {type, quantity, size}: Scale, updatedAt: string): Promise<Scaled> {
  const row = await store.formations.find(isUuid(type) ? {id: type, appId: app.id} : {type, appId: app.id})
  // Heroku's words, which name what to look at.
  if (!row) throw Object.assign(notFound('process_type'), {message: `Couldn't find that process type (${type}).`})
  const wanted = quantity === undefined || quantity === null ? row.quantity : readQuantity(quantity, row.quantity)
  if (typeof wanted === 'string') throw invalidParams(wanted)
  const found = size === undefined ? undefined : findDynoSize(size)
  if (size !== undefined && !found) throw invalidParams(`No such size as ${size}.`)
  const changed = await store.formations.update(row.id, {quantity: wanted, size: found?.name ?? row.size, updatedAt})
  return {row: changed ?? row, previous: row}
}
