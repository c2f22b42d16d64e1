import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'

/** Browser sessions come with the dashboard: there is none to end, which clients that log out expect. */
export const session: Handlers<'session'> = {
  delete() {
    throw notFound('session')
  },
  list: () => [],
}
