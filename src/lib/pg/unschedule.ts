import type {PostgresSchedule} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {findAttachment} from './attachment.js'
import {findOwned} from './databases.js'

/** The schedule that an app has; fails where it has none or several. */
export async function onlySchedule(tools: Tools, app: string): Promise<PostgresSchedule> {
  const {api, out} = tools
  const [only, ...others] = await api.postgresSchedule.list((await findOwned(tools, app)).id)
  if (!only) throw new Error(`No schedules on ${out.style.app(app)}`)
  if (others.length > 0) throw new Error(`Specify schedule on ${out.style.app(app)}. Existing schedules: ${[only, ...others].map(({name}) => out.style.name(name)).join(', ')}`)
  return only
}

export async function unschedule(tools: Tools, app: string, database: string): Promise<PostgresSchedule> {
  const {api, out} = tools
  const {addon} = await findAttachment(tools, app, database)
  return out.action(`Unscheduling ${out.style.name(database)} daily backups`, async () => {
    const schedule = (await api.postgresSchedule.list(addon.id)).find(({name}) => name === database || name === `${database}_URL`)
    if (!schedule) throw new Error(`No daily backups found for ${out.style.datastore(addon.name)}`)
    return api.postgresSchedule.delete(addon.id, schedule.uuid)
  })
}
