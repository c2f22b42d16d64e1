import type {AddOn} from '../api/types.js'
import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {resolveAddOn} from '../addons/resolve.js'
import {CommandError} from '../command/errors.js'
import {serviceName} from '../pg/attachment.js'
import {requiredDatabase} from '../pg/arguments.js'
import {tierOf} from '../pg/plan.js'

export const advancedArgs = () => ({database: requiredDatabase()})

/** The database, of Advanced or any other tier, that a name stands for. */
export const findDatabaseAddOn = ({api, env}: Tools, app: string | undefined, database: string): Promise<PlannedAddOn> =>
  resolveAddOn(api, database, app, serviceName(env))

/** A database of Postgres Advanced; fails for another, with the command that is meant for that. */
export async function findAdvanced(tools: Tools, app: string, database: string, instead?: (addOn: PlannedAddOn) => string): Promise<PlannedAddOn> {
  const addOn = await findDatabaseAddOn(tools, app, database)
  if (!isAdvanced(addOn)) throw notAdvanced(tools, instead?.(addOn))
  return addOn
}

export const isAdvanced = ({plan}: {plan: Pick<AddOn['plan'], 'name'>}): boolean => tierOf(plan.name).startsWith('advanced')

/** `instead`: what to type for a database of another tier. */
export const notAdvanced = ({out}: Pick<Tools, 'out'>, instead: string | undefined, verb: 'Run' | 'Use' = 'Use'): CommandError =>
  new CommandError(`${only}${instead === undefined ? '' : `\n${verb} ${out.style.code(instead)} instead.`}`)

const only = 'You can only use this command on Advanced-tier databases.'
