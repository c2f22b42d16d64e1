import type {Favorite} from '../../lib/api/types.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {FavoriteRecord} from '../model/records.js'

import {ApiError, notFound} from '../../lib/api/errors.js'
import {reachPipeline} from '../access/reach-pipeline.js'
import {reachApp} from '../access/reach.js'
import {newRow} from '../store/new-row.js'

/** Apps and pipelines that somebody wants at hand, as long as they may see them. */
export const favorite: Handlers<'favorite'> = {
  /** Said again it changes nothing. */
  async create(call) {
    const {parts: {store, world}, caller: {account}, body: {resource_id: identity, type}} = call
    const {id} = await reach(call, type, identity)
    const known = await store.favorites.find({accountId: account.id, resourceId: id})
    return present(call, known ?? (await store.favorites.insert({...newRow(world), accountId: account.id, resourceType: type, resourceId: id})))
  },

  async delete(call) {
    const {parts: {store}, caller: {account}, params} = call
    const found = await store.favorites.find({id: params.favorite, accountId: account.id})
    const [shown] = found ? await seen(call, [found]) : []
    if (!found || !shown) throw notFound('favorite')
    await store.favorites.delete(found.id)
    return shown
  },

  async list(call) {
    const {parts: {store}, caller: {account}, query} = call
    const all = await store.favorites.list({accountId: account.id}, {order: 'createdAt'})
    const type = query.get('type')
    return seen(call, all.filter(one => type === null || one.resourceType === type))
  },
}

const reach = (call: Call, type: Favorite['type'], identity: string) => (type === 'app' ? reachApp : reachPipeline)(call, identity, 'view')

/** Without those that are gone, or that the account may not see any more. */
async function seen(call: Call, rows: FavoriteRecord[]): Promise<Favorite[]> {
  const shown = await Promise.all(rows.map(row => present(call, row).catch((error: unknown) => {
    if (error instanceof ApiError) return undefined
    throw error
  })))
  return shown.filter(one => one !== undefined)
}

async function present(call: Call, {id, resourceType: type, resourceId}: FavoriteRecord): Promise<Favorite> {
  return {id, resource_id: resourceId, resource_name: (await reach(call, type, resourceId)).name, type}
}
