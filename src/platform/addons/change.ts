import type {AccountRecord, AddOnRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Plan, Service} from './catalogue.js'

import {conflict, invalidParams} from '../../lib/api/errors.js'
import {named} from '../access/named.js'
import {addOnNameProblem} from '../model/names.js'
import {setProvided} from './provided.js'

/** Has the provider change an add-on's plan. Throws its refusal. Makes a release only where config vars change. */
export async function changePlan(parts: Parts, user: AccountRecord, addOn: AddOnRecord, {service, plan}: {service: Service; plan: Plan}): Promise<{addOn: AddOnRecord; message: string}> {
  if (addOn.state !== 'provisioned') throw conflict(`${addOn.name} is not provisioned yet.`)
  if (service.name !== addOn.service) throw invalidParams(`${plan.name} is no plan of ${addOn.service}.`)
  if (plan.name === addOn.plan) return {addOn, message: addOn.message}
  const {message, config} = await service.provider.changePlan(addOn, plan.name.slice(service.name.length + 1))
  const changed = await update(parts, addOn, {plan: plan.name, message})
  return {addOn: config ? await setProvided(parts, user, changed, config) : changed, message}
}

/** Throws 422 for a name that is taken or can't be. Attachments keep theirs. */
export const renameAddOn = (parts: Parts, addOn: AddOnRecord, name: string): Promise<AddOnRecord> =>
  named(name, addOnNameProblem(name), () => update(parts, addOn, {name}))

async function update({events, store, world}: Parts, addOn: AddOnRecord, changes: Partial<AddOnRecord>): Promise<AddOnRecord> {
  const updatedAt = new Date(world.clock.now()).toISOString()
  const record = (await store.addOns.update(addOn.id, {...changes, updatedAt})) ?? {...addOn, ...changes}
  await events.publish({subject: 'addon', action: 'update', record, previous: addOn})
  return record
}
