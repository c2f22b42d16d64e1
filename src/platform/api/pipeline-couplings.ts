import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findApp} from './find.js'

/** No app is in a pipeline yet: what one that is in none is answered. */
export const pipelineCoupling: Handlers<'pipelineCoupling'> = {
  async infoByApp(call) {
    await findApp(call)
    throw notFound('pipeline_coupling')
  },
}
