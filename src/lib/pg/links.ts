import type {AddOn} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Attachment} from './attachment.js'

import {isEssential} from './plan.js'

/** The data store of any service that a name stands for. */
export async function findRemote({api}: Tools, app: string, name: string): Promise<AddOn> {
  const [only, ...others] = await api.addOn.resolve({addon: name, app}, {version: '3.sdk'})
  if (!only) throw new Error("Couldn't find that addon.")
  if (others.length > 0) throw new Error(`Ambiguous identifier; multiple matching add-ons found: ${[only, ...others].map(addOn => addOn.name).join(', ')}.`)
  return only
}

export function refuseEssential(addOn: Attachment['addon']): void {
  if (isEssential(addOn)) throw new Error("pg:links isn't available for Essential-tier databases.")
}
