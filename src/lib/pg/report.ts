import type {PostgresReport} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {findDatabase} from './connection.js'
import {isEssential, tierOf} from './plan.js'

/** A report by its id, or a new one of the database that is meant. */
export async function findReport(tools: Tools, app: string, text: string | undefined): Promise<PostgresReport> {
  const {api} = tools
  if (text !== undefined && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return api.postgresReport.info(text)
  const {attachment: {addon}, url, variable} = await findDatabase(tools, app, text)
  const measured = isEssential(addon) ? {} : await measurements(tools, addon.id)
  return api.postgresReport.create({url, plan: tierOf(addon.plan.name), ...measured, app, database: variable})
}

/** What only the service itself can measure; the smallest plans have none of it. */
async function measurements({api}: Tools, id: string) {
  const [metrics, burst] = await Promise.all([api.postgresDatabase.metrics(id), api.postgresDatabase.burstStatus(id)])
  const told = burst as {burst_status?: unknown} | null
  const hasBurst = Object.keys(told ?? {}).length > 0
  return {metrics, ...(hasBurst ? {burst_data_present: true, burst_status: told?.burst_status} : {})}
}
