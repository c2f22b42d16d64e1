import type {AddOnServiceRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Manifest} from './manifest.js'

import {conflict} from '../../lib/api/errors.js'
import {checkManifest} from './manifest.js'

/** Puts a provider's service into the marketplace, or renews what is known of it. Throws 422, and 409 where a plan with add-ons would be gone. */
export async function registerService(parts: Parts, manifest: Manifest): Promise<AddOnServiceRecord> {
  checkManifest(manifest)
  const manifestSealed = parts.vault.sealJson(manifest)
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  return parts.store.transaction(async store => {
    const plans = manifest.plans.map(({name}) => `${manifest.id}:${name}`)
    const orphan = (await store.addOns.list({service: manifest.id})).find(({plan}) => !plans.includes(plan))
    if (orphan) throw conflict(`${orphan.name} has the plan ${orphan.plan}, so it must stay: change the add-on's plan first.`)
    const known = await store.addOnServices.find({name: manifest.id})
    const renewed = known && (await store.addOnServices.update(known.id, {manifestSealed, updatedAt}))
    return renewed ?? store.addOnServices.insert({id: parts.world.ids.uuid(), createdAt: updatedAt, updatedAt, name: manifest.id, manifestSealed})
  })
}

/** Takes a service out of the marketplace. Throws 409 while an app has an add-on of it. */
export async function removeService({store}: Parts, service: {id: string; name: string}): Promise<void> {
  await store.transaction(async inner => {
    const [used] = await inner.addOns.list({service: service.name})
    if (used) throw conflict(`${service.name} has add-ons, such as ${used.name}: destroy them first.`)
    await inner.addOnServices.delete(service.id)
  })
}
