import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {findApp} from './find.js'
import {withoutIt} from './without-it.js'

export const buildMetadata: Handlers<'buildMetadata'> = {
  /** Where Heroku's archives of cache and repository are: here both are folders. */
  info: withoutIt(async call => {
    const {name} = await findApp(call)
    throw invalidParams(`Cache and repository of ${name} are not kept as archives here: \`git clone\` yields the repository, DELETE /apps/${name}/build-cache empties the cache.`)
  }),
}
