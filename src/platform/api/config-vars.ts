import type {ConfigVars} from '../../lib/api/types.js'
import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {configure} from '../apps/configure.js'
import {asObject} from '../http/input.js'
import {findApp, findRelease} from './find.js'

export const configVar: Handlers<'configVar'> = {
  async infoForApp(call) {
    const app = await findApp(call)
    return call.parts.vault.openJson<ConfigVars>(app.configSealed)
  },

  async infoForRelease(call) {
    const release = await findRelease(call, await findApp(call), call.params.release)
    return call.parts.vault.openJson<ConfigVars>(release.configSealed)
  },

  async update(call) {
    const app = await findApp(call)
    return configure(call.parts, app, call.caller.account, readChanges(call.body))
  },
}

/** Clients send numbers and truth values too; what they mean is their text. */
function readChanges(body: unknown): Record<string, null | string> {
  return Object.fromEntries(Object.entries(asObject(body ?? {})).map(([key, value]) => {
    if (value === null || typeof value === 'string') return [key, value]
    if (typeof value === 'number' || typeof value === 'boolean') return [key, String(value)]
    throw invalidParams(`The value of ${key} must be a string.`)
  }))
}
