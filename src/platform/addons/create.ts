import type {AccountRecord, AddOnRecord, AppRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Plan, Service} from './catalogue.js'
import type {Provisioned} from './provider.js'

import {ApiError, invalidParams} from '../../lib/api/errors.js'
import {generateAddOnName} from '../model/app-name.js'
import {attach} from '../model/descriptions.js'
import {addOnNameProblem} from '../model/names.js'
import {createRelease} from '../deploys/release.js'
import {Taken} from '../store/store.js'
import {requireAllowed} from './allowed.js'
import {chooseAttachmentName, insertAttachment} from './attach.js'
import {serviceOf} from './catalogue.js'
import {issueGrant} from './grants.js'

export interface NewAddOn {
  app: AppRecord
  user: AccountRecord
  service: Service
  plan: Plan
  name: string | undefined
  attachmentName: string | undefined
  /** The app's name, where an attachment of that name may be replaced. */
  confirm: string | undefined
  options: Record<string, string>
}

/**
 * Orders an add-on from its provider and attaches it to the app, as one release. It is on record before the provider
 * hears of it. Throws an `ApiError` where the provider or we refuse: then there is nothing.
 */
export async function createAddOn(parts: Parts, wanted: NewAddOn): Promise<AddOnRecord> {
  await requireAllowed(parts, wanted.app, wanted.user, wanted.service)
  const attachment = await chooseAttachmentName(parts, {...wanted, wanted: wanted.attachmentName})
  const addOn = await record(parts, wanted)
  try {
    const provisioned = await wanted.service.provider.provision({addOn, app: wanted.app, grant: await issueGrant(parts, addOn)})
    return await take(parts, wanted, addOn, attachment, provisioned)
  } catch (error) {
    // Whether a provider that did not answer has made it is not known: it shall not keep it.
    if (!(error instanceof ApiError && error.status === 422)) await wanted.service.provider.deprovision(addOn).catch(() => {})
    await parts.store.addOns.delete(addOn.id)
    throw error
  }
}

/** What a crash of the platform cut off: nobody waits for it any more. */
export async function abandonOrders(parts: Parts): Promise<void> {
  for (const addOn of await parts.store.addOns.list({state: 'ordered'})) {
    await (await serviceOf(parts, addOn)).provider.deprovision(addOn).catch(() => {})
    await parts.store.addOns.delete(addOn.id)
  }
}

async function record({store, vault, world}: Parts, {app, service, plan, name, options}: NewAddOn): Promise<AddOnRecord> {
  const problem = name === undefined ? undefined : addOnNameProblem(name)
  if (problem) throw invalidParams(problem)
  const at = new Date(world.clock.now()).toISOString()
  const addOn: AddOnRecord = {
    id: world.ids.uuid(), createdAt: at, updatedAt: at, appId: app.id, name: name ?? generateAddOnName(service.name, below => world.ids.integer(below)),
    service: service.name, plan: plan.name, state: 'ordered', providerId: '', message: '', options, prefix: service.prefix,
    configSealed: vault.sealJson(Object.fromEntries(service.configVars.map(key => [key, null]))),
  }
  return store.transaction(async inner => {
    const [first] = await inner.addOns.list({appId: app.id, service: service.name})
    if (first && !service.supportsMany) throw invalidParams(`${app.name} has an add-on of ${service.name} already: ${first.name}. The service allows one for each app.`)
    return inner.addOns.insert(addOn)
  }).catch((error: unknown) => {
    throw error instanceof Taken ? invalidParams(`Name ${addOn.name} is already taken`) : error
  })
}

/** What the provider made becomes the app's. */
async function take(parts: Parts, {app, user}: NewAddOn, addOn: AddOnRecord, attachment: string, made: Provisioned): Promise<AddOnRecord> {
  const {providerId, message, isReady, config, drainUrl} = made
  const changes = {providerId, message, state: isReady ? 'provisioned' as const : 'provisioning' as const, ...(isReady && {configSealed: parts.vault.sealJson(config)})}
  await createRelease(parts, {
    appId: app.id, user, description: attach(attachment, addOn.name),
    also: async store => {
      await store.addOns.update(addOn.id, changes)
      await insertAttachment(parts, store, {addOn, app, name: attachment, namespace: null})
    },
  })
  if (drainUrl !== undefined) await parts.drains.create({appId: app.id, addOnId: addOn.id, url: drainUrl})
  const taken = (await parts.store.addOns.find({id: addOn.id})) ?? {...addOn, ...changes}
  await parts.events.publish({subject: 'addon', action: 'create', record: taken, actor: user})
  for (const record of await parts.store.addOnAttachments.list({addOnId: addOn.id})) await parts.events.publish({subject: 'addon-attachment', action: 'create', record, actor: user})
  return taken
}
