import type {Handlers} from '../http/handlers.js'

import {presentApp} from './present.js'

export const filter: Handlers<'filter'> = {
  /** The apps of those ids that there are. */
  async apps({parts, body}) {
    const found = await Promise.all([...new Set(body.in.id)].map(id => parts.store.apps.find({id})))
    return Promise.all(found.filter(app => app !== undefined).map(async app => ({...(await presentApp(parts, app)), joined: true, locked: false})))
  },
}
