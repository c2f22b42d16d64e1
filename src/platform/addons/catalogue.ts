import type {AddOnServiceRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Manifest} from './manifest.js'
import type {Provider} from './provider.js'

import {stableId} from '../model/stable-id.js'
import {prefixIn} from './manifest.js'
import {partner} from './partner.js'

export interface Plan {
  id: string
  /** `redis:mini` */
  name: string
  humanName: string
  description: string
  price: {cents: number; unit: string}
  isDefault: boolean
}

/** A service that apps can have add-ons of. */
export interface Service {
  id: string
  name: string
  humanName: string
  cliPlugin: string | null
  /** An app may have several. */
  supportsMany: boolean
  /** Other apps may be attached to one. */
  supportsSharing: boolean
  createdAt: string
  updatedAt: string
  /** What an app's first is attached as, and what the names of others begin with. */
  attachAs: {first: string; others: string}
  /** The config vars that it may set, and what their names begin with. */
  configVars: readonly string[]
  prefix: string
  plans: Plan[]
  provider: Provider
}

export async function listServices(parts: Pick<Parts, 'certificates' | 'settings' | 'store' | 'vault'>): Promise<Service[]> {
  const registered = await parts.store.addOnServices.list({}, {order: 'name'})
  return registered.map(record => registeredService(parts, record))
}

/** By id or name. */
export async function findService(parts: Parts, identity: string): Promise<Service | undefined> {
  return (await listServices(parts)).find(({id, name}) => id === identity || name === identity)
}

/** By id or name; a service's name means its default plan. */
export async function findPlan(parts: Parts, identity: string): Promise<{service: Service; plan: Plan} | undefined> {
  for (const service of await listServices(parts)) {
    const plan = service.plans.find(({id, name}) => id === identity || name === identity) ?? (service.name === identity ? service.plans.find(({isDefault}) => isDefault) : undefined)
    if (plan) return {service, plan}
  }
  return undefined
}

/** The service of an add-on. A service with add-ons can't be removed: there always is one. */
export async function serviceOf(parts: Parts, addOn: {service: string}): Promise<Service> {
  const service = await findService(parts, addOn.service)
  if (!service) throw new Error(`The service ${addOn.service} is gone, though there are add-ons of it.`)
  return service
}

function registeredService(parts: Parameters<typeof listServices>[0], {id, name, createdAt, updatedAt, manifestSealed}: AddOnServiceRecord): Service {
  const manifest = parts.vault.openJson<Manifest>(manifestSealed)
  const requires = manifest.api.requires ?? []
  const prefix = prefixIn(manifest)
  return {
    id, name, createdAt, updatedAt, humanName: manifest.name ?? name, cliPlugin: manifest.cli_plugin_name ?? null,
    supportsMany: requires.includes('many_per_app'), supportsSharing: requires.includes('attachable'), prefix,
    attachAs: {first: prefix, others: prefix}, configVars: manifest.api.config_vars, plans: plansOf(manifest), provider: partner(parts, manifest),
  }
}

function plansOf({id, plans}: Manifest): Plan[] {
  const chosen = plans.find(plan => plan.default) ?? plans[0]
  return plans.map(plan => ({
    id: stableId(`plan ${id}:${plan.name}`), name: `${id}:${plan.name}`, humanName: plan.human_name ?? plan.name, description: plan.description ?? '',
    price: plan.price ?? {cents: 0, unit: 'month'}, isDefault: plan === chosen,
  }))
}
