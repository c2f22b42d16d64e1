import type {AccountRecord, AddOnAttachmentRecord, AddOnRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {conflict} from '../../lib/api/errors.js'
import {attachedVar} from '../model/attachment-names.js'
import {completeProvisioning, updateByProvider} from '../model/descriptions.js'
import {createRelease} from '../deploys/release.js'

type Provided = Record<string, string | null>

/** What a provider gives the apps that have its add-on; null where it did not say yet. */
export const providedBy = ({vault}: Pick<Parts, 'vault'>, {configSealed}: AddOnRecord): Provided => vault.openJson<Provided>(configSealed)

/**
 * Sets config vars as their provider names them (null: none). Each app that the add-on is attached to gets a release,
 * without its release phase; while the add-on is still being made, the end of that makes it.
 */
export async function setProvided(parts: Parts, user: AccountRecord, addOn: AddOnRecord, changes: Provided): Promise<AddOnRecord> {
  const before = providedBy(parts, addOn)
  if (Object.entries(changes).every(([key, value]) => before[key] === value)) return addOn
  const change = {configSealed: parts.vault.sealJson({...before, ...changes}), updatedAt: new Date(parts.world.clock.now()).toISOString()}
  const changed = (await parts.store.addOns.update(addOn.id, change)) ?? addOn
  if (addOn.state === 'provisioned') await releaseAll(parts, user, changed, ({name}) => updateByProvider(name, addOn.service), true)
  return changed
}

/** The end of an asynchronous provisioning: now the apps get the config vars. Said again, it changes nothing. */
export async function completeAddOn(parts: Parts, user: AccountRecord, addOn: AddOnRecord): Promise<AddOnRecord> {
  if (addOn.state === 'provisioned') return addOn
  if (addOn.state !== 'provisioning') throw conflict(`${addOn.name} is not being provisioned.`)
  const done = (await parts.store.addOns.update(addOn.id, {state: 'provisioned', updatedAt: new Date(parts.world.clock.now()).toISOString()})) ?? addOn
  const known = Object.entries(providedBy(parts, done)).filter(([, value]) => value !== null).map(([key]) => key)
  await releaseAll(parts, user, done, ({name}) => completeProvisioning(done.name, known.map(key => attachedVar(name, done.prefix, key))), false)
  await parts.events.publish({subject: 'addon', action: 'update', record: done, previous: addOn, actor: user})
  return done
}

async function releaseAll(parts: Parts, user: AccountRecord, addOn: AddOnRecord, describe: (attachment: AddOnAttachmentRecord) => string, isByProvider: boolean): Promise<void> {
  const attachments = await parts.store.addOnAttachments.list({addOnId: addOn.id}, {order: 'createdAt'})
  // An app that has it twice needs one release all the same.
  const firsts = attachments.filter(({appId}, at) => attachments.findIndex(other => other.appId === appId) === at)
  for (const attachment of firsts) await createRelease(parts, {appId: attachment.appId, user, description: describe(attachment), isByProvider})
}
