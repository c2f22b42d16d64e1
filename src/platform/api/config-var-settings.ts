import type {ConfigVars} from '../../lib/api/types.js'
import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {configure} from '../apps/configure.js'
import {attachedVars} from '../deploys/attached.js'
import {findApp} from './find.js'
import {time} from './present.js'

/** Config vars with what else is known of each. None is masked: whoever may read an app's config here may read all of it. */
export const configVarSettings: Handlers<'configVarSettings'> = {
  async list(call) {
    const {store, vault} = call.parts
    const app = await findApp(call)
    const attachments = new Map<string, string>()
    for (const attachment of await store.addOnAttachments.list({appId: app.id})) {
      const addOn = await store.addOns.find({id: attachment.addOnId})
      for (const key of Object.keys(addOn ? attachedVars(vault, addOn, attachment) : {})) attachments.set(key, attachment.id)
    }
    return Object.entries(vault.openJson<ConfigVars>(app.configSealed)).map(([key, value]) => {
      const id = attachments.get(key)
      // Not before this: since when each has its value is not kept.
      return {attachment: id === undefined ? null : {id}, key, value, masked: false, masking_supported: false, value_updated_at: time(app.updatedAt)}
    })
  },

  async update(call) {
    const app = await findApp(call)
    const changes = call.body.config ?? []
    const masked = changes.find(one => one.masked)
    if (masked) throw invalidParams(`${masked.key} can't be masked: who may read an app's config here may read all of it. Restrict who has access to the app instead.`)
    await configure(call.parts, app, call.caller.account, Object.fromEntries(changes.map(({key, value}) => [key, value])))
    return {}
  },
}
