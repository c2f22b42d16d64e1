import type {ConfigVars} from '../../lib/api/types.js'
import type {Handlers} from '../http/handlers.js'

import {configure} from '../apps/configure.js'
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
    return configure(call.parts, app, call.caller.account, call.body)
  },
}
