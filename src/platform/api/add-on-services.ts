import type {Service} from '../addons/catalogue.js'
import type {Call, Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findPlan, findService, listServices} from '../addons/catalogue.js'
import {findRegion, regions} from '../model/regions.js'
import {stableId} from '../model/stable-id.js'
import {presentPlan, presentService} from './present/add-ons.js'
import {noneOf, withoutIt} from './without-it.js'

export const addOnService: Handlers<'addOnService'> = {
  info: async call => presentService(await known(call)),
  list: async ({parts}) => (await listServices(parts)).map(presentService),
}

export const plan: Handlers<'plan'> = {
  async info({parts, params}) {
    const found = await findPlan(parts, params.plan)
    if (!found) throw notFound('plan')
    return presentPlan(found.service, found.plan)
  },

  /** Here a plan goes by its last part too. */
  async infoByAddOn(call) {
    const service = await known(call)
    const found = service.plans.find(({id, name}) => [id, name, name.slice(service.name.length + 1)].includes(call.params.plan))
    if (!found) throw notFound('plan')
    return presentPlan(service, found)
  },

  async listByAddOn(call) {
    const service = await known(call)
    return service.plans.map(plan => presentPlan(service, plan))
  },
}

/** Nothing is metered: nothing costs anything. */
export const planMeter: Handlers<'planMeter'> = {
  info: noneOf('plan_meter', 'Nothing is metered here.'),
  list: withoutIt(async ({parts, params}) => {
    if (!(await findPlan(parts, params.plan))) throw notFound('plan')
    return []
  }),
}

/** Every region is this machine: a service is in all of them. */
export const addOnRegionCapability: Handlers<'addOnRegionCapability'> = {
  list: async ({parts}) => capabilities(await listServices(parts)),
  listByAddOnService: async call => capabilities([await known(call)]),
  async listByRegion({parts, params}) {
    const region = findRegion(params.region)
    if (!region) throw notFound('region')
    return capabilities(await listServices(parts)).filter(({region: {id}}) => id === region.id)
  },
}

async function known({parts, params}: Call<'service'>): Promise<Service> {
  const found = await findService(parts, params.service)
  if (!found) throw notFound('addon_service')
  return found
}

const capabilities = (services: Service[]) => services.flatMap(service => regions.map(region => ({
  id: stableId(`capability ${service.name} ${region.name}`), supports_private_networking: false, addon_service: presentService(service), region,
})))
