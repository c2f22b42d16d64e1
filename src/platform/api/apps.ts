import type {App} from '../../lib/api/types.js'
import type {NewApp} from '../apps/create.js'
import type {AppRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {Where} from '../store/where.js'

import {invalidParams} from '../../lib/api/errors.js'
import {reachTeam} from '../access/reach.js'
import {reachSpaceForApps} from '../access/spaces.js'
import {visibleApps} from '../access/visible.js'
import {createApp} from '../apps/create.js'
import {destroyApp} from '../apps/destroy.js'
import {renameApp} from '../apps/rename.js'
import {findRegion} from '../model/regions.js'
import {findStack} from '../model/stacks.js'
import {both} from '../store/where.js'
import {findApp} from './find.js'
import {inTime, listing} from './listing.js'
import {presentApp} from './present.js'

export const app: Handlers<'app'> = {
  async create({parts, caller, body}) {
    return presentApp(parts, await createAppFor({parts, caller}, body))
  },

  async delete(call) {
    const app = await findApp(call)
    const shown = await presentApp(call.parts, app)
    await destroyApp(call.parts, app, call.caller.account)
    return shown
  },

  disableAcm: call => setAcm(call, false),
  enableAcm: call => setAcm(call, true),
  refreshAcm: call => setAcm(call, undefined),

  async info(call) {
    const shown = await presentApp(call.parts, await findApp(call))
    // What else Heroku's extended form has is not documented; clients take any object.
    return call.query.get('extended') === 'true' ? {...shown, extended: {}} : shown
  },

  list: call => appsWhere(call, {}),
  listOwned: call => appsWhere(call, {ownerId: call.caller.account.id, teamId: null}),

  async update(call) {
    const {parts, body} = call
    const app = await findApp(call)
    const {name, maintenance, build_stack: stack} = body
    const found = knownStack(stack)
    const renamed = name === undefined || name === app.name ? app : await renameApp(parts, app, name)
    const changes = {...(found !== undefined && {buildStack: found}), ...(maintenance !== undefined && {maintenance})}
    const record = await change(call, renamed, changes)
    if (record !== app) await parts.events.publish({subject: 'app', action: 'update', record, previous: app, actor: call.caller.account})
    return presentApp(parts, record)
  },
}

/** Undefined leaves it as it is: there is nothing to be refreshed, a certificate is issued as soon as it is asked for. */
async function setAcm(call: Call<'app'>, acm: boolean | undefined): Promise<App> {
  const app = await findApp(call)
  const changes = acm === undefined || acm === app.acm ? undefined : {acm, updatedAt: new Date(call.parts.world.clock.now()).toISOString()}
  return presentApp(call.parts, (changes && (await call.parts.store.apps.update(app.id, changes))) ?? app)
}

type Wanted = Pick<NewApp, 'locked' | 'name' | 'region' | 'stack'> & {
  team?: string | undefined
  space?: string | undefined
  internal_routing?: boolean | null | undefined
}

/** Only a team's members may make apps for it, and in its spaces those who were given the permission. */
export async function createAppFor(asking: Pick<Call, 'caller' | 'parts'>, {name, stack, locked, internal_routing: isInternal, ...where}: Wanted): Promise<AppRecord> {
  const {parts, caller} = asking
  if (isInternal) throw invalidParams('There are no internal apps here: give the space an inbound ruleset that lets in your own addresses alone.')
  return createApp(parts, caller.account, {name, stack: knownStack(stack), locked, ...(await placeFor(asking, where))})
}

async function placeFor(asking: Pick<Call, 'caller' | 'parts'>, {region, team, space}: Pick<Wanted, 'region' | 'space' | 'team'>) {
  const owner = team === undefined ? undefined : await reachTeam(asking, team, 'member')
  if (space === undefined) return {region: knownRegion(region), teamId: owner?.id}
  const found = await reachSpaceForApps(asking, space)
  if (owner && owner.id !== found.team.id) throw invalidParams(`The space ${found.space.name} belongs to the team ${found.team.name}, not ${owner.name}.`)
  if (region !== undefined && findRegion(region)?.name !== found.space.region) throw invalidParams(`The space ${found.space.name} is in the region ${found.space.region}: leave the region out.`)
  return {region: found.space.region, teamId: found.team.id, spaceId: found.space.id}
}

const appsWhere = ({parts, caller}: Call, where: Where<AppRecord>) => listing({
  of: parts.store.apps, where: both(where, visibleApps(caller.authorization)), by: appsBy, show: app => presentApp(parts, app),
})

/** What lists of apps can be sorted by. */
export const appsBy = {name: 'name', ...inTime} as const

async function change({parts, caller}: Call, app: AppRecord, changes: Pick<Partial<AppRecord>, 'buildStack' | 'maintenance'>): Promise<AppRecord> {
  if (Object.keys(changes).length === 0) return app
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  const changed = await parts.store.apps.update(app.id, {...changes, updatedAt})
  const {maintenance} = changes
  if (maintenance !== undefined && maintenance !== app.maintenance) {
    parts.logs.write(app.id, 'app', 'api', `Maintenance mode ${maintenance ? 'on' : 'off'} by user ${caller.account.email}`)
  }
  parts.supervisor.converge(app.id)
  return changed ?? app
}

function knownRegion(identity: string | undefined): string | undefined {
  const region = identity === undefined ? undefined : findRegion(identity)
  if (region?.private_capable) throw invalidParams(`The region ${region.name} is one for spaces: make the app in a space there.`)
  if (identity !== undefined && !region) throw invalidParams(`Couldn't find the region ${identity}.`)
  return region?.name
}

function knownStack(identity: string | undefined): string | undefined {
  const stack = identity === undefined ? undefined : findStack(identity)
  if (identity !== undefined && !stack) throw invalidParams(`Stack ${identity} is not available.`)
  return stack?.name
}
