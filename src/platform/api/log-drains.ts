import type {LogDrain} from '../../lib/api/types.js'
import type {LogDrainRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {drainUrlProblem} from '../logs/carriers.js'
import {findAddOn} from './find-add-ons.js'
import {findApp} from './find.js'
import {inTime, listing} from './listing.js'
import {appRef, times} from './present.js'

export const logDrain: Handlers<'logDrain'> = {
  async create(call) {
    const app = await findApp(call)
    const url = usable(call.body.url)
    const taken = (await call.parts.store.logDrains.list({appId: app.id})).some(drain => urlOf(call, drain) === url)
    if (taken) throw invalidParams('Url has already been taken')
    return present(call, await call.parts.drains.create({appId: app.id, addOnId: null, url}))
  },

  async delete(call) {
    const drain = await findDrain(call, await drainsOf(call))
    const shown = await present(call, drain)
    await call.parts.drains.remove(drain)
    return shown
  },

  info: async call => present(call, await findDrain(call, await drainsOf(call))),
  list: async call => drainsWhere(call, {appId: (await findApp(call)).id}),
  listByAddOn: async call => drainsWhere(call, {addOnId: (await findAddOn(call)).id}),
  update: async call => present(call, await call.parts.drains.move(await findDrain(call, await drainsOfAddOn(call)), usable(call.body.url))),
}

const urlOf = ({parts}: Call, {urlSealed}: LogDrainRecord): string => parts.vault.open(urlSealed)
const drainsOf = async (call: Call<'app'>) => call.parts.store.logDrains.list({appId: (await findApp(call)).id}, {order: 'createdAt'})
const drainsOfAddOn = async (call: Call<'addOn'>) => call.parts.store.logDrains.list({addOnId: (await findAddOn(call)).id}, {order: 'createdAt'})

/** By id, URL or token. */
async function findDrain(call: Call<'drain'>, among: LogDrainRecord[]): Promise<LogDrainRecord> {
  const {drain: identity} = call.params
  const found = among.find(drain => [drain.id, drain.token, urlOf(call, drain)].includes(identity))
  if (!found) throw notFound('drain')
  return found
}

function usable(url: string): string {
  const problem = drainUrlProblem(url)
  if (problem) throw invalidParams(problem)
  return url
}

const drainsWhere = (call: Call, where: Where<LogDrainRecord>) =>
  listing({of: call.parts.store.logDrains, where, by: inTime, show: drain => present(call, drain)})

async function present(call: Call, drain: LogDrainRecord): Promise<LogDrain> {
  const {store} = call.parts
  const app = await store.apps.find({id: drain.appId})
  const addOn = drain.addOnId === null ? undefined : await store.addOns.find({id: drain.addOnId})
  const ref = app ? appRef(app) : null
  return {
    addon: addOn && ref ? {id: addOn.id, name: addOn.name, app: ref} : null, app: ref, ...times(drain), id: drain.id, token: drain.token, url: urlOf(call, drain),
  }
}
