import type {SpaceAccessRecord, SpacePermission, SpaceRecord} from '../model/space-records.js'
import type {AccountRecord, TeamMemberRecord, TeamRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {TeamNeed} from './needs.js'
import type {Asking} from './reach.js'

import {forbidden, notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'
import {newRow} from '../store/new-row.js'
import {roleOf} from './permissions.js'
import {reachTeam} from './reach.js'

/** A space by id or name. What it takes is a role in its team. Throws 404 and 403 as `reachTeam` does. */
export async function reachSpace(asking: Asking, identity: string, need: TeamNeed): Promise<SpaceRecord> {
  const {parts, caller} = asking
  const space = await parts.store.spaces.find(isUuid(identity) ? {id: identity} : {name: identity})
  if (!space || !(await roleOf(parts, caller.authorization, space.teamId))) throw notFound('space')
  await reachTeam(asking, space.teamId, need)
  return space
}

/** The space's team, for which the caller may make an app there. */
export async function reachSpaceForApps(asking: Asking, identity: string): Promise<{space: SpaceRecord; team: TeamRecord}> {
  const space = await reachSpace(asking, identity, 'member')
  const team = await reachTeam(asking, space.teamId, 'member')
  const member = await asking.parts.store.teamMembers.find({teamId: team.id, accountId: asking.caller.account.id})
  const permissions = member ? await permissionsIn(asking.parts, space, member) : []
  if (!permissions.includes('create_apps')) throw forbidden(`You do not have the permission to create apps in the space ${space.name}: an admin of its team can give it to you.`)
  return {space, team}
}

/** An admin has every permission, which can't be taken away. */
export async function permissionsIn({store}: Pick<Parts, 'store'>, space: SpaceRecord, {accountId, role}: Pick<TeamMemberRecord, 'accountId' | 'role'>): Promise<readonly SpacePermission[]> {
  if (role === 'admin') return ['create_apps']
  return (await store.spaceAccesses.find({spaceId: space.id, accountId}))?.permissions ?? []
}

export async function setPermissionsIn({store, world}: Pick<Parts, 'store' | 'world'>, space: SpaceRecord, {id: accountId}: Pick<AccountRecord, 'id'>, permissions: SpacePermission[]): Promise<SpaceAccessRecord> {
  return store.transaction(async inner => {
    const found = await inner.spaceAccesses.find({spaceId: space.id, accountId})
    if (!found) return inner.spaceAccesses.insert({...newRow(world), spaceId: space.id, accountId, permissions})
    return (await inner.spaceAccesses.update(found.id, {permissions, updatedAt: new Date(world.clock.now()).toISOString()})) ?? found
  })
}
