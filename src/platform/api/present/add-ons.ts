/** The marketplace and what apps have of it, as they travel. */
import type {AddOn, AddOnAttachment, AddOnService, Plan as PlanResource} from '../../../lib/api/types.js'
import type {AddOnAttachmentRecord, AddOnRecord, AppRecord} from '../../model/records.js'
import type {Plan, Service} from '../../addons/catalogue.js'
import type {Parts} from '../../parts.js'

import {serviceOf} from '../../addons/catalogue.js'
import {providedBy} from '../../addons/provided.js'
import {attachedVar} from '../../model/attachment-names.js'
import {stableId} from '../../model/stable-id.js'
import {cedar} from '../../model/stacks.js'
import {appRef, time, times} from '../present.js'

export const presentService = (service: Service): AddOnService => ({
  cli_plugin_name: service.cliPlugin, created_at: time(service.createdAt), human_name: service.humanName, id: service.id, name: service.name,
  state: 'ga', supported_generations: [cedar], supports_multiple_installations: service.supportsMany, supports_sharing: service.supportsSharing,
  updated_at: time(service.updatedAt),
})

export const presentPlan = (service: Service, plan: Plan): PlanResource => ({
  addon_service: {id: service.id, name: service.name}, compliance: null, created_at: time(service.createdAt), default: plan.isDefault,
  description: plan.description, human_name: plan.humanName, id: plan.id, installable_inside_private_network: false,
  installable_outside_private_network: true, name: plan.name, price: {...plan.price, contract: false}, space_default: false, state: 'ga',
  updated_at: time(service.updatedAt), visible: true,
})

/** `expand`: whether service and plan shall be whole, which clients ask for with `Accept-Expansion`. */
export async function presentAddOn(parts: Parts, addOn: AddOnRecord, expand: (member: string) => boolean): Promise<AddOn> {
  const service = await serviceOf(parts, addOn)
  const plan = service.plans.find(({name}) => name === addOn.plan)
  const app = await parts.store.apps.find({id: addOn.appId})
  const billed = {id: addOn.appId, name: app?.name ?? ''}
  return {
    actions: service.provider.actions.map(({label, action, url, isForOwner}) => ({id: stableId(`action ${service.name} ${action}`), label, action, url, requires_owner: isForOwner})),
    addon_service: expand('addon_service') ? presentService(service) : {id: service.id, name: service.name}, app: billed,
    billed_price: plan ? {...plan.price, contract: false} : null, billing_entity: {...billed, type: 'app'}, config_vars: await varNames(parts, addOn),
    ...times(addOn), id: addOn.id, name: addOn.name, plan: plan && expand('plan') ? presentPlan(service, plan) : {id: plan?.id ?? stableId(`plan ${addOn.plan}`), name: addOn.plan},
    provider_id: addOn.providerId, provision_message: addOn.message, state: addOn.state === 'ordered' ? 'provisioning' : addOn.state,
    web_url: app ? pagesOf(parts, service, addOn, app) : null,
  }
}

/** `include`: which of `addon:plan` and `config_vars` a client asked for with `Accept-Inclusion`. */
export async function presentAttachment(parts: Parts, attachment: AddOnAttachmentRecord, include: (member: string) => boolean): Promise<AddOnAttachment> {
  const addOn = await parts.store.addOns.find({id: attachment.addOnId})
  const app = await parts.store.apps.find({id: attachment.appId})
  if (!addOn || !app) throw new Error(`The attachment ${attachment.id} has lost its add-on or its app.`)
  const service = await serviceOf(parts, addOn)
  const billed = addOn.appId === app.id ? app : await parts.store.apps.find({id: addOn.appId})
  const plan = include('addon:plan') ? {plan: {id: stableId(`plan ${addOn.plan}`), name: addOn.plan}} : {}
  return {
    addon: {id: addOn.id, name: addOn.name, app: {id: addOn.appId, name: billed?.name ?? ''}, ...plan}, app: appRef(app), ...times(attachment),
    id: attachment.id, log_input_url: null, name: attachment.name, namespace: attachment.namespace, web_url: billed ? pagesOf(parts, service, addOn, billed) : null,
    ...(include('config_vars') && {config_vars: varsUnder(parts, addOn, attachment.name)}),
  }
}

/** As they are in the app that it was made for. */
async function varNames(parts: Parts, addOn: AddOnRecord): Promise<string[]> {
  const [first] = await parts.store.addOnAttachments.list({addOnId: addOn.id, appId: addOn.appId}, {order: 'createdAt'})
  return varsUnder(parts, addOn, first?.name ?? addOn.prefix)
}

/** Those that there will be, until the provider has said which there are. */
export const varsUnder = (parts: Parts, addOn: AddOnRecord, attachment: string): string[] =>
  Object.entries(providedBy(parts, addOn)).flatMap(([key, value]) => (value === null && addOn.state === 'provisioned' ? [] : [attachedVar(attachment, addOn.prefix, key)]))

/** Where its provider's pages are; the way in is by `/sso`. */
function pagesOf({world}: Parts, {provider}: Service, addOn: AddOnRecord, app: AppRecord): string | null {
  const target = provider.signOn(addOn, {app, attachedApp: app.name, user: {id: '', email: ''}, now: world.clock.now()})
  return target?.action ?? null
}
