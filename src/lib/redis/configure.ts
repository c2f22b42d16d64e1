import type {Sent} from '../api/contract.js'
import type {AddOn} from '../api/types.js'
import type {Context} from '../command/define.js'

import {findDatabase} from './find.js'

type Change = Sent<'redisDatabase', 'updateConfig'>

/** Changes settings of the database that a command means, and yields all as they are now. */
export async function configure(context: Context<{app: string}, {database: string | undefined}>, change: Change, idOf: (addOn: AddOn) => string) {
  const addOn = await findDatabase(context, context.flags.app, context.args.database)
  const config = await context.api.redisDatabase.updateConfig(idOf(addOn), change)
  return {addOn, config}
}
