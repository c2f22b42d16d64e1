import type {AccountRecord, AddOnRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {addOnOf} from '../model/add-on-scope.js'
import {detachAddOn} from './attach.js'
import {serviceOf} from './catalogue.js'

/** Gives an add-on back to its provider and takes it from every app, with a release for each attachment. Throws where the provider refuses. */
export async function destroyAddOn(parts: Parts, user: AccountRecord, addOn: AddOnRecord): Promise<void> {
  await (await serviceOf(parts, addOn)).provider.deprovision(addOn)
  await forgetAddOn(parts, user, addOn)
}

/** The same without a word to the provider: it was he who said so. */
export async function forgetAddOn(parts: Parts, user: AccountRecord, addOn: AddOnRecord): Promise<void> {
  for (const attachment of await parts.store.addOnAttachments.list({addOnId: addOn.id})) {
    const app = await parts.store.apps.find({id: attachment.appId})
    if (app) await detachAddOn(parts, app, user, attachment, addOn)
  }
  await removeTraces(parts, user, addOn)
}

/** Before an app is destroyed: nothing may keep it, not even a provider that is gone. */
export async function destroyAddOnsOf(parts: Parts, app: AppRecord, user: AccountRecord): Promise<void> {
  for (const addOn of await parts.store.addOns.list({appId: app.id})) {
    const {provider} = await serviceOf(parts, addOn)
    await provider.deprovision(addOn).catch((error: unknown) => console.error(error))
    for (const attachment of await parts.store.addOnAttachments.list({addOnId: addOn.id})) {
      const other = attachment.appId === app.id ? undefined : await parts.store.apps.find({id: attachment.appId})
      if (other) await detachAddOn(parts, other, user, attachment, addOn)
    }
    await removeTraces(parts, user, addOn)
  }
}

async function removeTraces(parts: Parts, user: AccountRecord, addOn: AddOnRecord): Promise<void> {
  await parts.drains.removeAll({addOnId: addOn.id})
  for (const authorization of await parts.store.authorizations.list()) {
    if (addOnOf(authorization) === addOn.id) await parts.store.authorizations.delete(authorization.id)
  }
  // As long as it is known who wants to hear it.
  await parts.events.publish({subject: 'addon', action: 'destroy', record: addOn, actor: user})
  await parts.store.addOns.delete(addOn.id)
}
