import type {Release} from '../api/types.js'
import type {Client} from '../api/client.js'

import {CommandError} from '../command/errors.js'

const options = {version: '3.sdk'}

/** `v10` and `10` are the same; without an id, or with `current`, the newest is meant. */
export async function findRelease(api: Client, app: string, id: string | undefined): Promise<Release> {
  if (id !== undefined && id !== 'current') return api.release.info(app, id.replace(/^v(?=\d+$)/, ''), options)
  const [newest] = await recentReleases(api, app)
  if (!newest) throw new CommandError(`${app} has no releases.`, {exit: 1})
  return newest
}

/** The release that is gone back to where none is named: the last that may be, but for the newest. */
export async function findRollbackTarget(api: Client, app: string, id: string | undefined): Promise<Release> {
  if (id !== undefined) return findRelease(api, app, id)
  const [, ...older] = await recentReleases(api, app)
  const target = older.find(release => release.eligible_for_rollback && release.status === 'succeeded')
  if (!target) throw new CommandError(`No eligible release found for ${app} to roll back to.`)
  return target
}

export const recentReleases = (api: Client, app: string) => api.release.list(app, {...options, range: 'version ..; max=10, order=desc', partial: true})
