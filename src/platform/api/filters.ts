import type {Handlers} from '../http/handlers.js'

import {seen} from '../access/visible.js'
import {presentTeamApp} from './present/people.js'

export const filter: Handlers<'filter'> = {
  /** The apps of those ids that there are, for the caller. */
  async apps(call) {
    const {parts, caller: {account}, body} = call
    const found = await Promise.all([...new Set(body.in.id)].map(id => parts.store.apps.find({id})))
    return Promise.all((await seen(call, found.filter(app => app !== undefined))).map(app => presentTeamApp(parts, app, account)))
  },
}
