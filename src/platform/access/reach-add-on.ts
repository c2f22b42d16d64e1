/** Add-ons and attachments, as far as a caller may see them: what `reach` is for apps. */
import type {AddOnRecord, AppRecord} from '../model/records.js'
import type {AppNeed, Asked} from './needs.js'
import type {Held} from './permissions.js'
import type {Asking} from './reach.js'

import {forbidden, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {appNeeds} from './needs.js'
import {permissionsOnApp, reachApp} from './reach.js'

/** An add-on by id or name. Throws 404 where the caller may not see it, 403 where that is all that they may. */
export async function reachAddOn(asking: Asking, identity: string, need: AppNeed, asked: Asked = {body: undefined, isSelf: false}): Promise<AddOnRecord> {
  const addOn = await asking.parts.store.addOns.find(isUuid(identity) ? {id: identity} : {name: identity})
  const held = addOn && (await permissionsOnAddOn(asking, addOn))
  if (!addOn || !held?.has('view')) throw notFound('add_on')
  if (!appNeeds[need](held, asked)) throw forbidden(`You do not have the permission to do that with the add-on ${addOn.name}.`)
  return addOn
}

/** The app of an attachment, which is named by its id or by `APP::NAME`. */
export async function reachAttachment(asking: Asking, identity: string, need: AppNeed, asked?: Asked): Promise<AppRecord> {
  const attachment = isUuid(identity) ? await asking.parts.store.addOnAttachments.find({id: identity}) : undefined
  const app = attachment?.appId ?? /^(.+?)::/.exec(identity)?.[1]
  if (app === undefined) throw notFound('add_on attachment')
  return reachApp(asking, app, need, asked)
}

/** What somebody may do with its app; with an app that it is attached to comes the use of it. */
async function permissionsOnAddOn(asking: Asking, addOn: AddOnRecord): Promise<Held> {
  const own = await permissionsOnApp(asking, addOn.appId)
  const attached = await asking.parts.store.addOnAttachments.list({addOnId: addOn.id})
  const elsewhere = await Promise.all(attached.map(({appId}) => permissionsOnApp(asking, appId)))
  const used = elsewhere.flatMap(held => [...held]).filter(name => name === 'view' || name === 'deploy')
  return new Set([...own, ...used])
}
