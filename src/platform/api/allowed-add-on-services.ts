import type {AllowedAddOnService} from '../../lib/api/types.js'
import type {AllowedAddOnServiceRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findService} from '../addons/catalogue.js'
import {isUuid} from '../model/names.js'
import {findTeam} from './find.js'
import {time, userRef} from './present.js'

export const allowedAddOnService: Handlers<'allowedAddOnService'> = {
  /** Said again it changes nothing. */
  async createByTeam(call) {
    const {parts: {store, world}, caller, body} = call
    const team = await findTeam(call)
    const service = await findService(call.parts, body.addon_service ?? '')
    if (!service) throw invalidParams(`Couldn't find the add-on service ${body.addon_service ?? ''}.`)
    const at = new Date(world.clock.now()).toISOString()
    const known = await store.allowedAddOnServices.find({teamId: team.id, serviceId: service.id})
    const row = known ?? (await store.allowedAddOnServices.insert({id: world.ids.uuid(), createdAt: at, updatedAt: at, teamId: team.id, serviceId: service.id, addedById: caller.account.id}))
    return present(call, [row])
  },

  async deleteByTeam(call) {
    const {parts: {store}, params} = call
    const team = await findTeam(call)
    const service = await findService(call.parts, params.service)
    const row = await store.allowedAddOnServices.find({teamId: team.id, ...(isUuid(params.service) && !service ? {id: params.service} : {serviceId: service?.id ?? ''})})
    const [shown] = row ? await present(call, [row]) : []
    if (!row || !shown) throw notFound('allowed_addon_service')
    await store.allowedAddOnServices.delete(row.id)
    return shown
  },

  async listByTeam(call) {
    const team = await findTeam(call)
    return present(call, await call.parts.store.allowedAddOnServices.list({teamId: team.id}, {order: 'createdAt'}))
  },
}

/** A service that left the marketplace is left out. */
async function present({parts}: Call, rows: AllowedAddOnServiceRecord[]): Promise<AllowedAddOnService[]> {
  const shown = await Promise.all(rows.map(async row => {
    const service = await findService(parts, row.serviceId)
    return service ? [{
      added_at: time(row.createdAt), added_by: await userRef(parts, row.addedById), id: row.id,
      addon_service: {id: service.id, name: service.name, human_name: service.humanName},
    }] : []
  }))
  return shown.flat()
}
