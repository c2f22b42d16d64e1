import type {Handlers} from '../http/handlers.js'

import {findApp} from './find.js'

/** Certificates are made for each host name as it is asked for: no app has any of its own. */
export const sniEndpoint: Handlers<'sniEndpoint'> = {
  async list(call) {
    await findApp(call)
    return []
  },
}
