import type {Handlers} from '../http/handlers.js'

import {ApiError} from '../../lib/api/errors.js'
import {findApp} from './find.js'
import {withoutIt} from './without-it.js'

/** Dynos are made of slugs here: there is no registry that an image could be pushed to. */
export const imageManifest: Handlers<'imageManifest'> = {
  latest: withoutIt(async call => {
    const {name} = await findApp(call)
    throw new ApiError(404, 'not_found', `${name} has no image for ${call.params.type}: this platform keeps none. Deploy the app's code with git push.`, {resource: 'image'})
  }),
}
