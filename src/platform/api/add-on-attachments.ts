import type {AddOnAttachment} from '../../lib/api/types.js'
import type {AddOnAttachmentRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {reachAddOn} from '../access/reach-add-on.js'
import {reachApp} from '../access/reach.js'
import {seenOfApps, visibleAppIds} from '../access/visible.js'
import {attachAddOn, detachAddOn} from '../addons/attach.js'
import {serviceOf} from '../addons/catalogue.js'
import {isUuid} from '../model/names.js'
import {findAddOn, matchingAttachments, multipleMatches, single} from './find-add-ons.js'
import {findApp} from './find.js'
import {inTime, listing} from './listing.js'
import {presentAttachment} from './present/add-ons.js'
import {named} from './wanted-members.js'

export const addOnAttachment: Handlers<'addOnAttachment'> = {
  async create(call) {
    const {parts, caller, body} = call
    const app = await reachApp(call, body.app, 'operate')
    const addOn = await reachAddOn(call, body.addon, 'operate')
    if (typeof body.namespace === 'string') throw invalidParams(`${addOn.service} has no credentials or poolers of its own: leave namespace out.`)
    const service = await serviceOf(parts, addOn)
    return present(call, await attachAddOn(parts, {app, user: caller.account, addOn, service, name: body.name, confirm: body.confirm}))
  },

  async delete(call) {
    const {parts, caller} = call
    const attachment = await findAttachment(call)
    const app = await parts.store.apps.find({id: attachment.appId})
    const addOn = await parts.store.addOns.find({id: attachment.addOnId})
    if (!app || !addOn) throw notFound('add_on attachment')
    const shown = await present(call, attachment)
    await detachAddOn(parts, app, caller.account, attachment, addOn)
    return shown
  },

  info: async call => present(call, await findAttachment(call)),

  async infoByApp(call) {
    const app = await findApp(call)
    return present(call, single('attachments', 'add_on attachment', await matchingAttachments(call.parts, call.params.attachment, app)))
  },

  list: call => attachmentsWhere(call, {appId: visibleAppIds(call.caller.authorization)}),
  listByAddOn: async call => attachmentsWhere(call, {addOnId: (await findAddOn(call)).id, appId: visibleAppIds(call.caller.authorization)}),
  listByApp: async call => attachmentsWhere(call, {appId: (await findApp(call)).id}),

  /** Several attachments of one add-on are one answer: clients take the first. */
  async resolve(call) {
    const {addon_attachment: identity, app, addon_service: service} = call.body
    const matching = await matchingAttachments(call.parts, identity, app === undefined ? undefined : await reachApp(call, app, 'view'))
    const found = await seenOfApps(call, matching, appOf)
    const wanted = service === undefined ? found : await ofService(call, found, service)
    if (wanted.length === 0) throw notFound('add_on attachment')
    if (new Set(wanted.map(({addOnId}) => addOnId)).size > 1) throw multipleMatches('attachments', wanted)
    return presentAll(call, wanted)
  },
}

const attachmentsWhere = (call: Call, where: Where<AddOnAttachmentRecord>) =>
  listing({of: call.parts.store.addOnAttachments, where, by: {...inTime, name: 'name'}, show: attachment => present(call, attachment)})

const appOf = ({appId}: AddOnAttachmentRecord): string => appId
const present = (call: Call, attachment: AddOnAttachmentRecord): Promise<AddOnAttachment> => presentAttachment(call.parts, attachment, named(call, 'Accept-Inclusion'))
const presentAll = (call: Call, attachments: AddOnAttachmentRecord[]) => Promise.all(attachments.map(attachment => present(call, attachment)))

/** By id; a name is one app's alone. */
async function findAttachment({parts, params}: Call<'attachment'>): Promise<AddOnAttachmentRecord> {
  const found = isUuid(params.attachment) ? await parts.store.addOnAttachments.find({id: params.attachment}) : undefined
  return found ?? single('attachments', 'add_on attachment', params.attachment.includes('::') ? await matchingAttachments(parts, params.attachment, undefined) : [])
}

async function ofService({parts}: Call, attachments: AddOnAttachmentRecord[], service: string): Promise<AddOnAttachmentRecord[]> {
  const addOns = await parts.store.addOns.list({service})
  return attachments.filter(({addOnId}) => addOns.some(({id}) => id === addOnId))
}
