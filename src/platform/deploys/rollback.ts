import type {ConfigVars} from '../../lib/api/types.js'
import type {AccountRecord, AppRecord, ReleaseRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Released} from './release.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {withoutVars} from '../model/config.js'
import {rollback as description} from '../model/descriptions.js'
import {createRelease} from './release.js'

/**
 * Goes back to an earlier release: a new one with its slug and its config vars; add-ons stay as they are.
 * Throws an `ApiError`: 422 where that release never ran or its slug is gone.
 */
export async function rollBack(parts: Parts, app: AppRecord, user: AccountRecord, target: ReleaseRecord): Promise<Released> {
  if (target.appId !== app.id) throw notFound('release')
  if (target.status !== 'succeeded') throw invalidParams(`Release v${target.version} did not succeed, so there is nothing to roll back to.`)
  if (target.slugId === null) throw invalidParams(`Release v${target.version} has no slug: it is from before the first deploy.`)
  if (!(await parts.store.slugs.find({id: target.slugId}))) throw invalidParams(`The slug of release v${target.version} does not exist any more.`)
  const config = withoutVars(parts.vault.openJson<ConfigVars>(target.configSealed), target.attachedVars)
  return createRelease(parts, {appId: app.id, user, description: description(target.version), slugId: target.slugId, config: () => config})
}
