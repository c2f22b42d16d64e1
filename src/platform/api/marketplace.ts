import type {Api} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findService} from '../addons/catalogue.js'
import {registerService, removeService} from '../addons/register.js'
import {presentService} from './present/add-ons.js'

/** Ours, beside Heroku's: which services there are is each platform's own affair. */
export const marketplace: Api['marketplace'] = {
  async create({parts, body}) {
    const {id} = await registerService(parts, body)
    const service = await findService(parts, id)
    if (!service) throw notFound('addon_service')
    return presentService(service)
  },

  async delete({parts, params}) {
    const service = await findService(parts, params.service)
    if (!service) throw notFound('addon_service')
    await removeService(parts, service)
    return presentService(service)
  },
}
