import type {AccountRecord, AddOnAttachmentRecord, AddOnRecord, AppRecord} from '../model/records.js'
import type {ConfigVars} from '../../lib/api/types.js'
import type {Parts} from '../parts.js'
import type {Store} from '../store/store.js'
import type {Service} from './catalogue.js'

import {confirmationRequired, invalidParams} from '../../lib/api/errors.js'
import {attachedVar, attachmentNameProblem, freeAttachmentName} from '../model/attachment-names.js'
import {attach, detach} from '../model/descriptions.js'
import {createRelease} from '../deploys/release.js'

export interface NewAttachment {
  app: AppRecord
  user: AccountRecord
  addOn: AddOnRecord
  service: Service
  name: string | undefined
  confirm: string | undefined
}

/** Gives an app the config vars of an add-on, under a name of its own: a release. One that is there already is yielded. */
export async function attachAddOn(parts: Parts, wanted: NewAttachment): Promise<AddOnAttachmentRecord> {
  const {app, user, addOn, service} = wanted
  if (app.id !== addOn.appId && !service.supportsSharing) throw invalidParams(`${addOn.name} can't be attached to another app: ${service.name} does not support sharing.`)
  const upper = wanted.name?.toUpperCase()
  const present = upper === undefined ? undefined : await parts.store.addOnAttachments.find({appId: app.id, name: upper, addOnId: addOn.id})
  if (present) return present
  const name = await chooseAttachmentName(parts, {app, service, confirm: wanted.confirm, wanted: upper})
  let made: AddOnAttachmentRecord | undefined
  await createRelease(parts, {
    appId: app.id, user, description: attach(name, addOn.name),
    also: async store => (made = await insertAttachment(parts, store, {addOn, app, name, namespace: null})),
  })
  if (!made) throw new Error('The attachment was not made.')
  await parts.events.publish({subject: 'addon-attachment', action: 'create', record: made, actor: user})
  return made
}

/** Takes an attachment's config vars from its app: a release. */
export async function detachAddOn(parts: Parts, app: AppRecord, user: AccountRecord, attachment: AddOnAttachmentRecord, addOn: AddOnRecord): Promise<void> {
  await createRelease(parts, {
    appId: app.id, user, description: detach(attachment.name, addOn.name), also: store => store.addOnAttachments.delete(attachment.id),
  })
  await parts.events.publish({subject: 'addon-attachment', action: 'destroy', record: attachment, actor: user})
}

/**
 * The name that was wished for, or a free one. Throws 423 where another attachment has it and the app's name was not
 * given as confirmation, 422 for one that can't be or whose config vars the app has set itself.
 */
export async function chooseAttachmentName(
  {store, vault, world}: Parts, {app, service, confirm, wanted}: {app: AppRecord; service: Service; confirm: string | undefined; wanted: string | undefined},
): Promise<string> {
  const attachments = await store.addOnAttachments.list({appId: app.id})
  const own = vault.openJson<ConfigVars>(app.configSealed)
  const varsOf = (name: string) => service.configVars.map(key => attachedVar(name, service.prefix, key))
  const isHeld = (name: string) => attachments.some(attachment => attachment.name === name)
  const overwritten = (name: string) => (isHeld(name) ? [] : varsOf(name).filter(key => Object.hasOwn(own, key)))
  if (wanted === undefined) return freeAttachmentName(service.attachAs, name => isHeld(name) || overwritten(name).length > 0, below => world.ids.integer(below))
  const name = wanted.toUpperCase()
  const problem = attachmentNameProblem(name)
  if (problem) throw invalidParams(problem)
  if (isHeld(name) && confirm !== app.name) throw confirmationRequired(`${app.name} has an attachment ${name} already: it would be replaced. Confirm with the name of the app.`)
  const [first] = overwritten(name)
  if (first !== undefined) throw invalidParams(`${app.name} has set ${first} itself: remove that config var first, or choose another attachment name.`)
  return name
}

/** Within a transaction. Whoever has the name gives it up. */
export async function insertAttachment(
  {world}: Parts, store: Store, {addOn, app, name, namespace}: {addOn: AddOnRecord; app: AppRecord; name: string; namespace: string | null},
): Promise<AddOnAttachmentRecord> {
  const holder = await store.addOnAttachments.find({appId: app.id, name})
  if (holder) await store.addOnAttachments.delete(holder.id)
  const at = new Date(world.clock.now()).toISOString()
  return store.addOnAttachments.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, addOnId: addOn.id, name, namespace})
}
