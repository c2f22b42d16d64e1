import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findRegion, regions} from '../model/regions.js'

export const region: Handlers<'region'> = {
  info({params}) {
    const found = findRegion(params.region)
    if (!found) throw notFound('region')
    return found
  },
  list: () => [...regions],
}
