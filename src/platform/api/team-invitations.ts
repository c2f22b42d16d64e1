import type {TeamInvitationRecord, TeamRecord} from '../model/records.js'
import type {Call, Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'
import {findAccount} from '../access/accounts.js'
import {inviteMember, setRole} from '../access/members.js'
import {findTeam} from './find.js'
import {inTime, listing} from './listing.js'
import {presentInvitation, presentTeamMember} from './present/people.js'

export const teamInvitation: Handlers<'teamInvitation'> = {
  async accept(call) {
    const {parts, caller: {account}} = call
    const {invitation, team} = await findOwn(call)
    const member = await setRole(parts, team, account, invitation.role)
    await parts.store.teamInvitations.delete(invitation.id)
    return presentTeamMember(member, account)
  },

  async create(call) {
    const {parts, caller, body: {email, role}} = call
    const team = await findTeam(call)
    if (role === 'owner' || role === 'collaborator') throw invalidParams('role must be one of admin, member, viewer.')
    return presentInvitation(parts, await inviteMember(parts, team, email, role ?? 'member', caller.account), team)
  },

  async info(call) {
    const {invitation, team} = await findOwn(call)
    return presentInvitation(call.parts, invitation, team)
  },

  async list(call) {
    const team = await findTeam(call)
    return listing({of: call.parts.store.teamInvitations, where: {teamId: team.id}, by: inTime, show: one => presentInvitation(call.parts, one, team)})
  },

  /** By its id, or by the address of whom it invites. */
  async revoke(call) {
    const {parts: {store}, params: {invitation: identity}} = call
    const team = await findTeam(call)
    const account = await findAccount(call.parts, identity)
    const found = await store.teamInvitations.find(account ? {teamId: team.id, accountId: account.id} : {teamId: team.id, id: identity})
    if (!found) throw notFound('team_invitation')
    const shown = await presentInvitation(call.parts, found, team)
    await store.teamInvitations.delete(found.id)
    return shown
  },
}

/** Nobody but whom it invites can see or accept it. */
async function findOwn({parts: {store}, caller, params}: Call<'token'>): Promise<{invitation: TeamInvitationRecord; team: TeamRecord}> {
  const invitation = await store.teamInvitations.find({id: params.token, accountId: caller.account.id})
  const team = invitation && (await store.teams.find({id: invitation.teamId}))
  if (!invitation || !team) throw notFound('team_invitation')
  return {invitation, team}
}
