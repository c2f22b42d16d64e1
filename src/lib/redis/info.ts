import type {AddOn, RedisDatabase} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

import {labelOf} from './find.js'

export interface Info {
  addOn: AddOn
  database: RedisDatabase
  /** As JSON it is what the service said, without its own identifiers, and the app's names for it. */
  toJSON(): object
}

export async function readInfo({api}: Tools, addOn: AddOn): Promise<Info> {
  const database = await api.redisDatabase.info(addOn.name)
  const {formation: _, ...told} = database
  return {addOn, database, toJSON: () => ({...told, config_vars: addOn.config_vars})}
}

export function viewInfo(out: Terminal, {addOn, database}: Info): void {
  out.header(labelOf(addOn))
  out.object(Object.fromEntries(database.info.map(({name, values}) => [name, values])))
}
