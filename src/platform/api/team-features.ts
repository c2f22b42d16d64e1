import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'

/** Teams have nothing to switch on. Among others that means: who is added to one is in it, and isn't asked first. */
export const teamFeature: Handlers<'teamFeature'> = {
  info() {
    throw notFound('team_feature')
  },
  list: () => [],
}
