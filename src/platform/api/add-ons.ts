import type {Handlers} from '../http/handlers.js'

import {ApiError} from '../../lib/api/errors.js'
import {findApp} from './find.js'

/** The catalogue has no services yet, so no app has an add-on: what an account without any is answered. */
export const addOn: Handlers<'addOn'> = {
  async create(call) {
    await findApp(call)
    throw new ApiError(404, 'not_found', `Couldn't find either the add-on service or the add-on plan of "${call.body.plan}".`, {resource: 'add_on'})
  },
  list: () => [],
  async listByApp(call) {
    await findApp(call)
    return []
  },
}

export const addOnAttachment: Handlers<'addOnAttachment'> = {
  list: () => [],
  async listByApp(call) {
    await findApp(call)
    return []
  },
}
