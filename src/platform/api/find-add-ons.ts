/** Looks add-ons and attachments up, by all that people and programs call them. */
import type {AddOnAttachmentRecord, AddOnRecord, AppRecord} from '../model/records.js'
import type {Call} from '../http/handlers.js'
import type {Parts} from '../parts.js'

import {ApiError, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {among} from '../store/where.js'
import {varsUnder} from './present/add-ons.js'

/** By id or name. */
export async function findAddOn({parts: {store}, params}: Call<'addOn'>): Promise<AddOnRecord> {
  const found = await store.addOns.find(isUuid(params.addOn) ? {id: params.addOn} : {name: params.addOn})
  if (!found) throw notFound('add_on')
  return found
}

/** Of an app: also by the name of an attachment or of its service. */
export async function findAddOnOf({parts, params}: Call<'addOn'>, app: AppRecord): Promise<AddOnRecord> {
  return single('add-ons', 'add_on', await matchingAddOns(parts, params.addOn, app))
}

/** The add-ons that a name may mean: with an app those that it has or is attached to, else any. */
export async function matchingAddOns({store}: Parts, identity: string, app: AppRecord | undefined): Promise<AddOnRecord[]> {
  if (!app) return store.addOns.list(isUuid(identity) ? {id: identity} : {name: identity})
  const attachments = await store.addOnAttachments.list({appId: app.id})
  const attached = await Promise.all(attachments.map(({addOnId}) => store.addOns.find({id: addOnId})))
  const own = await store.addOns.list({appId: app.id})
  const all = [...new Map([...own, ...attached.flatMap(addOn => addOn ?? [])].map(addOn => [addOn.id, addOn])).values()]
  const named = (addOn: AddOnRecord) => attachments.filter(({addOnId}) => addOnId === addOn.id).map(({name}) => name)
  const exact = all.filter(addOn => [addOn.id, addOn.name, ...named(addOn)].includes(identity))
  return exact.length > 0 ? exact : all.filter(({service, plan}) => service === identity || plan === identity)
}

/**
 * The attachments that a name may mean. With an app: its attachment, one of its config vars, or an add-on attached to
 * it. Without one: an id, or `APP::NAME`.
 */
export async function matchingAttachments(parts: Parts, identity: string, app: AppRecord | undefined): Promise<AddOnAttachmentRecord[]> {
  const [, appName, name = identity] = /^(.+?)::(.+)$/.exec(identity) ?? []
  const within = appName === undefined ? app : await parts.store.apps.find(isUuid(appName) ? {id: appName} : {name: appName})
  if (appName !== undefined && !within) throw notFound('app')
  const all = await parts.store.addOnAttachments.list(within ? {appId: within.id} : {}, {order: 'createdAt'})
  const addOns = new Map((await parts.store.addOns.list({id: among(all.map(({addOnId}) => addOnId))})).map(addOn => [addOn.id, addOn]))
  const matches = (test: (attachment: AddOnAttachmentRecord, addOn: AddOnRecord) => boolean) => all.filter(attachment => {
    const addOn = addOns.get(attachment.addOnId)
    return addOn !== undefined && test(attachment, addOn)
  })
  const exact = matches(attachment => attachment.id === name || (within !== undefined && attachment.name === name))
  if (exact.length > 0) return exact
  const byVar = within ? matches((attachment, addOn) => varsUnder(parts, addOn, attachment.name).includes(name)) : []
  return byVar.length > 0 ? byVar : matches((_attachment, addOn) => addOn.id === name || addOn.name === name)
}

/** Throws 404 for none and 422 for several, of which the message names some. */
export function single<T extends {name: string}>(kind: string, resource: string, found: T[]): T {
  const [first, second] = found
  if (!first) throw notFound(resource)
  if (second) throw multipleMatches(kind, found)
  return first
}

export const multipleMatches = (kind: string, found: Array<{name: string}>): ApiError =>
  new ApiError(422, 'multiple_matches', `Ambiguous identifier; multiple matching ${kind} found: ${found.map(({name}) => name).join(', ')}.`)
