import type {Release} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {recentReleases} from './find.js'

/** Makes the newest release anew, so that its release command runs once more. */
export async function retryRelease({api, out}: Tools, app: string): Promise<Release> {
  const {app: appName, name, success} = out.style
  const [[newest], formation] = await Promise.all([recentReleases(api, app), api.formation.list(app)])
  if (!newest) throw new CommandError(`No release found for ${appName(app)}.`)
  if (!formation.some(({type}) => type === 'release')) throw new CommandError('App must have a release-phase command to use this command.')
  return out.action(
    `Retrying ${name(`v${newest.version}`)} on ${appName(app)}`,
    () => api.release.create(app, {description: `Retry of v${newest.version}: ${newest.description}`, ...(newest.slug ? {slug: newest.slug.id} : {})}),
    ({version}) => `done, ${success(`v${version}`)}`,
  )
}
