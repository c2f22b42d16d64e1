import type {Handlers} from '../http/handlers.js'

import {findApp, findSlug} from './find.js'
import {presentSlug} from './present.js'

export const slug: Handlers<'slug'> = {
  async info(call) {
    await findApp(call)
    return presentSlug(call.parts, await findSlug(call, call.params.slug))
  },
}
