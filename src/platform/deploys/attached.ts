import type {AddOnRecord, AddOnAttachmentRecord} from '../model/records.js'
import type {Store} from '../store/store.js'
import type {Vault} from '../store/vault.js'

import {attachedVar} from '../model/attachment-names.js'

export interface Attached {
  /** `redis:mini`, of each add-on once. */
  plans: string[]
  /** The config vars that come from add-ons, with their values. */
  vars: Record<string, string>
}

/** What an app has from the add-ons that are attached to it. */
export async function attachedTo(vault: Vault, store: Store, appId: string): Promise<Attached> {
  const attachments = await store.addOnAttachments.list({appId}, {order: 'createdAt'})
  const addOns = await Promise.all(attachments.map(({addOnId}) => store.addOns.find({id: addOnId})))
  const vars = attachments.map((attachment, index) => {
    const addOn = addOns[index]
    return addOn ? attachedVars(vault, addOn, attachment) : {}
  })
  return {plans: [...new Set(addOns.flatMap(addOn => addOn?.plan ?? []))], vars: Object.assign({}, ...vars) as Record<string, string>}
}

/** The config vars of one attachment: none while its add-on is being made, and none without a value. */
export function attachedVars(vault: Vault, {configSealed, prefix, state}: AddOnRecord, {name}: Pick<AddOnAttachmentRecord, 'name'>): Record<string, string> {
  if (state !== 'provisioned') return {}
  const provided = Object.entries(vault.openJson<Record<string, string | null>>(configSealed))
  return Object.fromEntries(provided.flatMap(([key, value]) => (value === null ? [] : [[attachedVar(name, prefix, key), value]])))
}
