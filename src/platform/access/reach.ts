/** What a request names, found as far as its caller may see it: else it is as if it weren't there (404). */
import type {Caller} from '../model/caller.js'
import type {AppRecord, TeamRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {AppNeed, Asked, TeamNeed} from './needs.js'
import type {Held} from './permissions.js'

import {forbidden, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {appNeeds, teamNeeds} from './needs.js'
import {permissionsOn, roleOf} from './permissions.js'

/** Who asks, of which platform: a handler's `call` is one. */
export interface Asking {parts: Pick<Parts, 'store'>; caller: Caller}

const nothingElse: Asked = {body: undefined, isSelf: false}

/** An app by id or name. Throws 404 where the caller may not see it, 403 where that is all that they may. */
export async function reachApp({parts, caller}: Asking, identity: string, need: AppNeed, asked = nothingElse): Promise<AppRecord> {
  const app = await parts.store.apps.find(isUuid(identity) ? {id: identity} : {name: identity})
  const held = app && (await permissionsOn(parts, caller.authorization, app))
  if (!app || !held || !held.has('view')) throw notFound('app')
  if (!appNeeds[need](held, asked)) throw forbidden(`You do not have the permission to do that with the app ${app.name}.`)
  return app
}

/** What a caller may do with an app; nothing where there is none. */
export async function permissionsOnApp({parts, caller}: Asking, appId: string): Promise<Held> {
  const app = await parts.store.apps.find({id: appId})
  return app ? permissionsOn(parts, caller.authorization, app) : new Set()
}

/** A team by id or name. */
export async function reachTeam({parts, caller}: Asking, identity: string, need: TeamNeed, asked = nothingElse): Promise<TeamRecord> {
  const team = await parts.store.teams.find(isUuid(identity) ? {id: identity} : {name: identity})
  const role = team && (await roleOf(parts, caller.authorization, team.id))
  if (!team || !role) throw notFound('team')
  if (!teamNeeds[need](role, asked)) throw forbidden(`Your role in the team ${team.name} is ${role}, which is not enough for that.`)
  return team
}
