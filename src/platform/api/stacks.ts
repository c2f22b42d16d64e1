import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {findStack, stacks} from '../model/stacks.js'
import {findApp} from './find.js'

export const stack: Handlers<'stack'> = {
  info({params}) {
    const found = findStack(params.stack)
    if (!found) throw notFound('stack')
    return found
  },
  list: () => [...stacks],
  async listByApp(call) {
    await findApp(call)
    return [...stacks]
  },
}
