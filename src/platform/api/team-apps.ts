import type {AccountRecord, AppRecord, TeamRecord} from '../model/records.js'
import type {Actor} from '../access/permissions.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'
import {accountNamed} from '../access/accounts.js'
import {reachTeam} from '../access/reach.js'
import {giveToAccount, giveToTeam, requireOutsideSpaces} from '../access/transfers.js'
import {visibleApps} from '../access/visible.js'
import {both} from '../store/where.js'
import {appsBy, createAppFor} from './apps.js'
import {findApp, findTeam} from './find.js'
import {listing} from './listing.js'
import {presentTeamApp} from './present/people.js'

export const teamApp: Handlers<'teamApp'> = {
  async create(call) {
    const {parts, caller, body} = call
    if (body.personal === true && body.space !== undefined) throw invalidParams('An app in a space is a team\'s: leave personal out, or the space.')
    const ofDefault = body.personal === true || body.space !== undefined ? undefined : (caller.account.defaultTeamId ?? undefined)
    return presentTeamApp(parts, await createAppFor(call, {...body, team: body.team ?? ofDefault}), caller.account)
  },

  /** A personal app has this form too: the official command line asks for it before it knows. */
  info: async call => presentTeamApp(call.parts, await findApp(call), call.caller.account),

  async list(call) {
    return teamAppsSeenBy(call, await findTeam(call), call.caller.account, call.caller.authorization)
  },

  async update(call) {
    const {parts, caller, body: {locked, owner}} = call
    const app = await findApp(call)
    const lockable = locked === undefined ? app : await lock(call, app, locked)
    return presentTeamApp(parts, owner === undefined ? lockable : await handOver(call, lockable, owner), caller.account)
  },
}

/** The team's apps that somebody may see. */
export const teamAppsSeenBy = ({parts}: Call, {id}: TeamRecord, account: AccountRecord, actor: Actor) => listing({
  of: parts.store.apps, where: both<AppRecord>({teamId: id}, visibleApps(actor)), by: appsBy, show: app => presentTeamApp(parts, app, account),
})

async function lock({parts: {store, world}}: Call, app: AppRecord, locked: boolean): Promise<AppRecord> {
  if (app.teamId === null) throw invalidParams(`${app.name} is a personal app: only a team's can be locked.`)
  return (await store.apps.update(app.id, {locked, updatedAt: new Date(world.clock.now()).toISOString()})) ?? app
}

/** An address is a person's, all else a team's name. Others than a team's members are asked first. */
async function handOver(call: Call, app: AppRecord, owner: string): Promise<AppRecord> {
  const {parts, caller} = call
  requireOutsideSpaces(app)
  if (owner !== '~' && !owner.includes('@')) return giveToTeam(parts, app, await reachTeam(call, owner, 'member'), caller.account)
  const account = await accountNamed(parts, caller.account, owner)
  const isMember = app.teamId !== null && (await parts.store.teamMembers.find({teamId: app.teamId, accountId: account.id})) !== undefined
  if (account.id !== caller.account.id && !isMember) throw invalidParams(`${account.email} is not in the team of ${app.name}: offer it with an app transfer, which they accept.`)
  return parts.store.transaction(inner => giveToAccount({...parts, store: inner}, app, account.id))
}
