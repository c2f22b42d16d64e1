import type {SpaceAppAccess} from '../../lib/api/types.js'
import type {SpacePermission, SpaceRecord} from '../model/space-records.js'
import type {AccountRecord, TeamMemberRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findAccount} from '../access/accounts.js'
import {rolesThatSee} from '../access/permissions.js'
import {setPermissionsIn} from '../access/spaces.js'
import {among} from '../store/where.js'
import {findSpace} from './find.js'
import {inTime, listing} from './listing.js'
import {presentAccess} from './present/spaces.js'

/** What the members of a space's team may do in it. */
export const spaceAppAccess: Handlers<'spaceAppAccess'> = {
  async info(call) {
    const space = await findSpace(call)
    const {member, account} = await findMember(call, space)
    return presentAccess(call.parts, space, member, account)
  },

  async list(call) {
    const space = await findSpace(call)
    return listing({
      of: call.parts.store.teamMembers, where: {teamId: space.teamId, role: among(rolesThatSee)}, by: inTime, show: member => present(call, space, member),
    })
  },

  /** An admin has every permission, whatever is set. */
  async update(call) {
    const space = await findSpace(call)
    const {member, account} = await findMember(call, space)
    await setPermissionsIn(call.parts, space, account, call.body.permissions.map(known))
    return presentAccess(call.parts, space, member, account)
  },
}

async function present(call: Call, space: SpaceRecord, member: TeamMemberRecord): Promise<SpaceAppAccess> {
  const account = await call.parts.store.accounts.find({id: member.accountId})
  if (!account) throw notFound('account')
  return presentAccess(call.parts, space, member, account)
}

async function findMember({parts: {store}, caller, params: {user}}: Call<'user'>, space: SpaceRecord): Promise<{member: TeamMemberRecord; account: AccountRecord}> {
  const account = user === '~' ? caller.account : await findAccount({store}, user)
  const member = account && (await store.teamMembers.find({teamId: space.teamId, accountId: account.id, role: among(rolesThatSee)}))
  if (!account || !member) throw notFound('space_member')
  return {member, account}
}

function known(name: string): SpacePermission {
  if (name !== 'create_apps') throw invalidParams(`${name} is not a permission of a space. There is create_apps.`)
  return name
}
