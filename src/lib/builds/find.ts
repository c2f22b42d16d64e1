import type {Client} from '../api/client.js'
import type {Build} from '../api/types.js'

import {CommandError} from '../command/errors.js'
import {argument} from '../command/flags.js'

export const buildArgs = () => ({build: argument({description: 'id of the build; the newest where none is given'})})

/** A build by its id, else the newest. */
export async function findBuild(api: Client, app: string, id: string | undefined): Promise<Build> {
  if (id !== undefined) return api.build.info(app, id)
  const [newest] = await recent(api, app)
  if (!newest) throw new CommandError(`No build found for ${app}`, {exit: 1})
  return newest
}

/** The id of a build that may be cancelled: the one that is named, else the newest that still runs. */
export async function pendingBuild(api: Client, app: string, id: string | undefined): Promise<string> {
  if (id !== undefined) return id
  const pending = (await recent(api, app)).find(({status}) => status === 'pending')
  if (!pending) throw new CommandError(`No running build found for ${app}`, {exit: 1})
  return pending.id
}

const recent = (api: Client, app: string) => api.build.list(app, {range: 'created_at ..; max=15, order=desc', partial: true})
