import type {AddOn} from '../../lib/api/types.js'
import type {AddOnRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {ApiError, confirmationRequired, invalidParams, notFound} from '../../lib/api/errors.js'
import {reachAddOn} from '../access/reach-add-on.js'
import {reachApp} from '../access/reach.js'
import {visibleAddOns} from '../access/visible.js'
import {findPlan} from '../addons/catalogue.js'
import {changePlan, renameAddOn} from '../addons/change.js'
import {createAddOn} from '../addons/create.js'
import {destroyAddOn} from '../addons/destroy.js'
import {among, amongThose, both} from '../store/where.js'
import {findAddOn, findAddOnOf, matchingAddOns, multipleMatches} from './find-add-ons.js'
import {findApp, findTeam} from './find.js'
import {inTime, listing} from './listing.js'
import {presentAddOn} from './present/add-ons.js'
import {named} from './wanted-members.js'

export const addOn: Handlers<'addOn'> = {
  async create(call) {
    const {parts, caller: {account}, body} = call
    const app = await findApp(call)
    const found = await knownPlan(call, body.plan)
    return present(call, await createAddOn(parts, {
      app, user: account, ...found, name: body.name, attachmentName: body.attachment?.name, confirm: body.confirm, options: body.config ?? {},
    }))
  },

  async delete(call) {
    const app = await findApp(call)
    const addOn = await findAddOnOf(call, app)
    if (addOn.appId !== app.id) throw notFound('add_on')
    await confirmed(call, app.name, addOn)
    const shown = await present(call, addOn)
    await destroyAddOn(call.parts, call.caller.account, addOn)
    return {...shown, state: 'deprovisioned'}
  },

  info: async call => present(call, await findAddOn(call)),
  infoByApp: async call => present(call, await findAddOnOf(call, await findApp(call))),
  list: call => addOnsWhere(call, visibleAddOns(call.caller.authorization)),
  listByApp: async call => addOnsWhere(call, {appId: (await findApp(call)).id}),
  listByTeam: async call => addOnsWhere(call, {appId: amongThose('apps', 'id', {teamId: (await findTeam(call)).id})}),
  listByUser: call => addOnsWhere(call, {appId: amongThose('apps', 'id', {ownerId: call.caller.account.id, teamId: null})}),

  async resolve(call) {
    const {addon, app, addon_service: service} = call.body
    const found = await matchingAddOns(call.parts, addon, app === undefined ? undefined : await reachApp(call, app, 'view'))
    const seen = both<AddOnRecord>({id: among(found.map(({id}) => id))}, visibleAddOns(call.caller.authorization))
    const wanted = (await call.parts.store.addOns.list(seen)).filter(addOn => service === undefined || addOn.service === service)
    if (wanted.length === 0) throw notFound('add_on')
    if (wanted.length > 1) throw multipleMatches('add-ons', wanted)
    return presentAll(call, wanted)
  },

  async update(call) {
    const {parts, caller: {account}, body: {name, plan}} = call
    const {id} = await findAddOnOf(call, await findApp(call))
    // It may be another app's, which is only attached here.
    const addOn = await reachAddOn(call, id, 'operate')
    const renamed = name === undefined || name === addOn.name ? addOn : await renameAddOn(parts, addOn, name)
    if (plan === undefined) return present(call, renamed)
    // Here the official command line expects 422: it tells then which plans there are.
    const changed = await changePlan(parts, account, renamed, await knownPlan(call, plan, invalidParams))
    return {...(await present(call, changed.addOn)), provision_message: changed.message}
  },
}

const addOnsWhere = (call: Call, where: Where<AddOnRecord>) =>
  listing({of: call.parts.store.addOns, where, by: {name: 'name', ...inTime}, show: addOn => present(call, addOn)})

const present = (call: Call, addOn: AddOnRecord): Promise<AddOn> => presentAddOn(call.parts, addOn, named(call, 'Accept-Expansion'))
const presentAll = (call: Call, addOns: AddOnRecord[]): Promise<AddOn[]> => Promise.all(addOns.map(addOn => present(call, addOn)))

async function knownPlan({parts}: Call, identity: string, refused: (message: string) => ApiError = noSuchPlan) {
  const found = await findPlan(parts, identity)
  if (!found) throw refused(`Couldn't find either the add-on service or the add-on plan of "${identity}".`)
  return found
}

const noSuchPlan = (message: string) => new ApiError(404, 'not_found', message, {resource: 'add_on'})

/** Other apps would lose it too: that wants a word. */
async function confirmed({parts, body}: Call<string, {confirm: string | undefined; force: boolean | undefined}>, app: string, addOn: AddOnRecord): Promise<void> {
  const attachments = await parts.store.addOnAttachments.list({addOnId: addOn.id})
  const isElsewhere = attachments.some(({appId}) => appId !== addOn.appId)
  if (isElsewhere && body.force !== true && body.confirm !== app) {
    throw confirmationRequired(`${addOn.name} is attached to other apps too, which would lose it: destroy it with --force, or confirm with the name of its app, ${app}`)
  }
}
