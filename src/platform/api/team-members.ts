import type {TeamMember} from '../../lib/api/types.js'
import type {AccountRecord, TeamMemberRecord, TeamRecord, TeamRole} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findAccount, inviteAccount} from '../access/accounts.js'
import {removeMember, setMember, setRole} from '../access/members.js'
import {findTeam} from './find.js'
import {inTime, listing} from './listing.js'
import {presentTeamMember} from './present/people.js'
import {teamAppsSeenBy} from './team-apps.js'

export const teamMember: Handlers<'teamMember'> = {
  async create(call) {
    const {parts, body: {email, role}} = call
    const team = await findTeam(call)
    const account = await inviteAccount(parts, email)
    const found = await parts.store.teamMembers.find({teamId: team.id, accountId: account.id})
    if (found && found.role !== 'collaborator') throw invalidParams(`${account.email} is in the team ${team.name} already.`)
    return presentTeamMember(await setRole(parts, team, account, known(role)), account)
  },

  async createOrUpdate(call) {
    const {parts, body: {email, role}} = call
    return present(call, await setMember(parts, await findTeam(call), email, known(role)))
  },

  async delete(call) {
    const team = await findTeam(call)
    const {member, account} = await findMember(call, team, call.params.member)
    await removeMember(call.parts, team, member)
    return presentTeamMember(member, account)
  },

  async list(call) {
    const {id} = await findTeam(call)
    return listing({of: call.parts.store.teamMembers, where: {teamId: id}, by: inTime, show: member => present(call, member)})
  },

  /** The team's apps that the member may see. */
  async listByMember(call) {
    const team = await findTeam(call)
    const {account} = await findMember(call, team, call.params.member)
    return teamAppsSeenBy(call, team, account, {accountId: account.id, teamId: null})
  },

  async update(call) {
    const {parts, body: {email, role}} = call
    const team = await findTeam(call)
    const {account} = await findMember(call, team, email)
    return presentTeamMember(await setRole(parts, team, account, known(role)), account)
  },
}

/** Clients may send what only Heroku's Enterprise teams have. */
function known(role: TeamRole | 'owner'): TeamRole {
  if (role === 'owner') throw invalidParams('role must be one of admin, collaborator, member, viewer.')
  return role
}

async function present({parts}: Call, member: TeamMemberRecord): Promise<TeamMember> {
  const account = await parts.store.accounts.find({id: member.accountId})
  if (!account) throw notFound('account')
  return presentTeamMember(member, account)
}

/** By the person's address or id, or by the membership's own. */
async function findMember({parts: {store}, caller}: Call, team: TeamRecord, identity: string): Promise<{member: TeamMemberRecord; account: AccountRecord}> {
  const named = identity === '~' ? caller.account : await findAccount({store}, identity)
  const member = await store.teamMembers.find(named ? {teamId: team.id, accountId: named.id} : {teamId: team.id, id: identity})
  const account = named ?? (member && (await store.accounts.find({id: member.accountId})))
  if (!member || !account) throw notFound('team_member')
  return {member, account}
}
