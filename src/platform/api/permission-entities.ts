import type {PermissionEntity} from '../../lib/api/types.js'
import type {AppRecord, TeamMemberRecord} from '../model/records.js'
import type {Handlers} from '../http/handlers.js'
import type {Parts} from '../parts.js'

import {permissionsOn} from '../access/permissions.js'
import {visibleApps} from '../access/visible.js'
import {both} from '../store/where.js'
import {findTeam} from './find.js'
import {listing} from './listing.js'
import {allPermissions} from './present/people.js'
import {userRef} from './present.js'

/** Who of a team may do what with each of its apps, as far as the caller sees these. */
export const permissionEntity: Handlers<'permissionEntity'> = {
  async list(call) {
    const {parts} = call
    const team = await findTeam(call)
    const members = await parts.store.teamMembers.list({teamId: team.id}, {order: 'createdAt'})
    const where = both<AppRecord>({teamId: team.id}, visibleApps(call.caller.authorization))
    return listing({of: parts.store.apps, where, by: {name: 'name'}, show: app => entityOf(parts, app, team.id, members)})
  },
}

async function entityOf(parts: Parts, app: AppRecord, teamId: string, members: TeamMemberRecord[]): Promise<PermissionEntity> {
  const users = await Promise.all(members.map(async ({accountId}) => {
    const held = await permissionsOn(parts, {accountId, teamId: null}, app)
    return {...(await userRef(parts, accountId)), permissions: allPermissions.filter(name => held.has(name))}
  }))
  return {id: app.id, name: app.name, team_id: teamId, type: 'app', users: users.filter(({permissions}) => permissions.length > 0)}
}
