import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {dynoSizes, findDynoSize} from '../model/dyno-sizes.js'
import {findApp} from './find.js'

export const dynoSize: Handlers<'dynoSize'> = {
  info({params}) {
    const found = findDynoSize(params.size)
    if (!found) throw notFound('dyno_size')
    return found
  },
  list: () => [...dynoSizes],
  async listByApp(call) {
    await findApp(call)
    return [...dynoSizes]
  },
}
