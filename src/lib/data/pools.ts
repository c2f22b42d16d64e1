import type {AddOn, AdvancedPool} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {tellProgress} from './provision.js'

export interface PoolWish {count: number; level: string; name?: string}

/** Adds followers to a database, and tells that they will be there. */
export async function createPool(tools: Tools, {id, name}: Pick<AddOn, 'id' | 'name'>, wish: PoolWish, {app, json}: {app: string; json: boolean}): Promise<AdvancedPool> {
  const {api, out} = tools
  const pool = await api.advancedPool.create(id, wish)
  if (json) return pool
  out.line(`${out.style.success('Success:')} we're provisioning ${out.style.name(pool.name)} follower pool on ${out.style.datastore(name)}.`)
  tellProgress(tools, name, app)
  out.line()
  return pool
}
