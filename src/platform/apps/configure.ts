import type {ConfigVars} from '../../lib/api/types.js'
import type {AccountRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {changeConfig, configProblem} from '../model/config.js'
import {configChange} from '../model/descriptions.js'
import {attachedTo} from '../deploys/attached.js'
import {createRelease} from '../deploys/release.js'

/**
 * Sets config vars (null removes one) and yields them all. One request is one release; a request that changes nothing
 * is none. Throws 422 for a name that can't be and for more than the limit.
 */
export async function configure(parts: Parts, app: AppRecord, user: AccountRecord, changes: Record<string, null | string>): Promise<ConfigVars> {
  const now = changeConfig(parts.vault.openJson<ConfigVars>(app.configSealed), changes)
  if (now.set.length === 0 && now.removed.length === 0) return now.next
  const attached = Object.keys((await attachedTo(parts.vault, parts.store, app.id)).vars)
  const held = [...now.set, ...now.removed].filter(key => attached.includes(key))
  if (held.length > 0) throw invalidParams(`Cannot overwrite attachment values ${held.join(', ')}.`)
  const problem = configProblem(now.next)
  if (problem) throw invalidParams(problem)
  let config = now.next
  await createRelease(parts, {
    appId: app.id, user, description: configChange(now.set, now.removed),
    // What others changed since is kept: the changes are applied to the config as it is by then.
    config(current) {
      config = changeConfig(current, changes).next
      const late = configProblem(config)
      if (late) throw invalidParams(late)
      return config
    },
  })
  return config
}
