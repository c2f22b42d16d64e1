import type {PlannedAddOn} from '../addons/resolve.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {leader} from './attachments.js'
import {timeBefore} from './interval.js'

/** Of which time a copy is: so long ago, or then; else it is as the database is now. */
export interface Past {by: string | undefined; to: string | undefined}

/** What the service is told. Times are UTC, without a zone. */
export function forkSettings(database: string, {by, to}: Past, now: Date): Record<string, string> {
  const time = by === undefined ? to : timeBefore(now, by).toISOString().slice(0, 19)
  return time === undefined ? {fork: database} : {'recovery-time': time, rollback: database}
}

/** How large the instances of a database are. */
export async function leaderLevel({api}: Tools, id: string): Promise<string> {
  const {pools} = await api.advancedDatabase.info(id)
  const found = pools.find(({name}) => name === leader)
  if (!found) throw new CommandError('Say with --level how large the copy shall be.')
  return found.expected_level
}

/** The command that copies a database of another tier. */
export function classicFork({name, plan}: PlannedAddOn, app: string, {by, to}: Past): string {
  const past = by !== undefined ? `--by '${by}'` : to !== undefined ? `--to '${to}'` : undefined
  return `hokku addons:create ${plan.name} -a ${app} -- ${past === undefined ? `--fork ${name}` : `--rollback ${name} ${past}`}`
}
