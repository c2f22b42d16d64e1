import type {Handlers} from '../http/handlers.js'
import type {AppRecord} from '../model/records.js'

import {visibleApps} from '../access/visible.js'
import {mergedReads} from '../store/merged-reads.js'
import {among, both} from '../store/where.js'
import {presentTeamApp} from './present/people.js'

export const filter: Handlers<'filter'> = {
  /** The apps of those ids that there are, for the caller. */
  async apps(call) {
    const {parts, caller: {account, authorization}, body} = call
    const found = await parts.store.apps.list(both<AppRecord>({id: among(body.in.id)}, visibleApps(authorization)), {order: 'name'})
    const reading = {...parts, store: mergedReads(parts.store)}
    return Promise.all(found.map(app => presentTeamApp(reading, app, account)))
  },
}
