import type {AddOnAttachment} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {withConfirmation} from './confirm.js'

interface Wish {
  app: string
  as: string | undefined
  confirm: string | undefined
  credential: string | undefined
}

/** Attaches an add-on to an app, by one of its credentials where that is wished. */
export async function attachAddOn(tools: Tools, name: string, {app, as, confirm: given, credential}: Wish): Promise<AddOnAttachment> {
  const {api, out: {action, style}} = tools
  const addon = await api.addOn.info(name)
  const namespace = credential === undefined || credential === 'default' ? undefined : `credential:${credential}`
  if (namespace !== undefined && (await api.addOnConfig.info(addon.name, namespace)).length === 0) {
    throw new Error(`Could not find credential ${credential} for database ${addon.name}`)
  }
  const of = credential === undefined ? '' : `${style.name(credential)} of `
  const message = `Attaching ${of}${style.addon(addon.name)}${as === undefined ? '' : ` as ${style.attachment(as)}`} to ${style.app(app)}`
  return withConfirmation(tools, app, given, confirm =>
    action(message, () => api.addOnAttachment.create({
      app: {name: app},
      addon: {name: addon.name},
      ...(as === undefined ? {} : {name: as}),
      ...(confirm === undefined ? {} : {confirm}),
      ...(namespace === undefined ? {} : {namespace}),
    })))
}
