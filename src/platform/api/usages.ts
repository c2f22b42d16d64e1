/** Nothing is metered, because nothing costs anything: every use is none. */
import type {Handlers} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {findApp, findTeam} from './find.js'
import {withoutIt} from './without-it.js'

export const usage: Handlers<'usage'> = {
  info: withoutIt(async call => {
    await findApp(call)
    return {addons: []}
  }),
  infoByTeam: withoutIt(async call => {
    await findTeam(call)
    return {apps: []}
  }),
  infoByTeamApp: withoutIt(async call => {
    await findTeam(call)
    await findApp(call)
    return {addons: []}
  }),
}

export const usageHistory: Handlers<'usageHistory'> = {
  info: withoutIt(async ({parts: {store}, params: {resourceId: id}}) => {
    const found = isUuid(id) ? ((await store.addOns.find({id})) ?? (await store.apps.find({id}))) : undefined
    if (!found) throw notFound('resource')
    return {resource_id: id, bucket_resolution: 'P1D', usage_timestamps: [], usage: []}
  }),
}
