import type {AddOn, App, Collaborator, Dyno, PipelineCoupling} from '../api/types.js'
import type {Client} from '../api/client.js'

import {statusOf} from '../backend/errors.js'

/** What the API says of an app beside what it says of all. */
export type DetailedApp = App & {
  cron_finished_at?: null | string
  cron_next_run?: null | string
  database_size?: null | number
}

export interface Details {
  addons: AddOn[]
  app: DetailedApp
  collaborators: Collaborator[]
  dynos: Dyno[]
  pipeline_coupling: null | PipelineCoupling
}

/** All there is to say of an app; few are in a pipeline. */
export async function readDetails(api: Client, name: string, isExtended: boolean): Promise<Details> {
  const [addons, app, dynos, collaborators, pipeline_coupling] = await Promise.all([
    api.addOn.listByApp(name),
    api.app.info(name),
    api.dyno.list(name),
    api.collaborator.list(name),
    api.pipelineCoupling.infoByApp(name).catch(noneIfMissing),
  ])
  const extended = isExtended ? (await api.app.info(name, {query: {extended: 'true'}})).extended : undefined
  return {addons, app: {...app, ...(extended ? {extended} : {})}, collaborators, dynos, pipeline_coupling}
}

export const addonNames = ({addons}: Details): string[] => addons.map(({plan}) => plan.name).sort()

function noneIfMissing(error: unknown): null {
  if (statusOf(error) === 404) return null
  throw error
}

/** Everyone but the owner. */
export const collaboratorEmails = ({app, collaborators}: Details): string[] =>
  collaborators.map(({user}) => user.email).filter(email => email !== app.owner.email).sort()

/** `{web: 2, worker: 1}` */
export function dynoCounts({dynos}: Details): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const {type} of dynos) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

export const isoTime = (time: null | string | undefined): string | undefined => (time ? new Date(time).toISOString() : undefined)
