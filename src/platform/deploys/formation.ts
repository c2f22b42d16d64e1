import type {AppRecord, SlugRecord} from '../model/records.js'
import type {Store} from '../store/store.js'
import type {World} from '../world/world.js'

import {defaultSize} from '../model/dyno-sizes.js'

/**
 * Makes the formation what a slug's process types ask: new types get a row, those that are gone lose theirs. At an
 * app's first deploy `web` gets one dyno and everything else none, as on Heroku; the change is told as its log tells it
 * (`web@1:Basic worker@0:Basic`), undefined where the types stay as they were.
 */
export async function formTypes(store: Store, {clock, ids}: World, app: AppRecord, slug: SlugRecord): Promise<string | undefined> {
  const rows = await store.formations.list({appId: app.id})
  const types = Object.keys(slug.processTypes)
  const gone = rows.filter(row => !types.includes(row.type))
  const added = types.filter(type => !rows.some(row => row.type === type))
  const now = new Date(clock.now()).toISOString()
  const size = rows[0]?.size ?? defaultSize
  for (const row of gone) await store.formations.delete(row.id)
  for (const type of added) {
    const quantity = type === 'web' ? 1 : 0
    await store.formations.insert({id: ids.uuid(), createdAt: now, updatedAt: now, appId: app.id, type, quantity, size})
  }
  if (added.length === 0) return undefined
  const formation = await store.formations.list({appId: app.id}, {order: 'type'})
  return formation.map(row => `${row.type}@${row.quantity}:${row.size}`).join(' ')
}
