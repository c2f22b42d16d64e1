import type {AccountRecord, TeamInvitationRecord, TeamMemberRecord, TeamRecord, TeamRole} from '../model/records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {newRow} from '../store/new-row.js'
import {inviteAccount} from './accounts.js'

type Needs = Pick<Parts, 'store' | 'world'>

/** Gives somebody a role in a team, whether they were in it or not; with an account where they had none. */
export async function setMember(needs: Needs, team: TeamRecord, identity: string, role: TeamRole): Promise<TeamMemberRecord> {
  return setRole(needs, team, await inviteAccount(needs, identity), role)
}

/** Throws 422 where it would leave the team without an admin. */
export async function setRole({store, world}: Needs, team: TeamRecord, {id: accountId}: AccountRecord, role: TeamRole): Promise<TeamMemberRecord> {
  const found = await store.teamMembers.find({teamId: team.id, accountId})
  if (!found) return store.teamMembers.insert({...newRow(world), teamId: team.id, accountId, role})
  if (role !== 'admin') await requireOtherAdmin({store}, team, found)
  return (await store.teamMembers.update(found.id, {role, updatedAt: new Date(world.clock.now()).toISOString()})) ?? found
}

/** With the role goes what they were given of the team's apps and spaces, and the tokens that they made for it. */
export async function removeMember({store}: Needs, team: TeamRecord, member: TeamMemberRecord): Promise<void> {
  await requireOtherAdmin({store}, team, member)
  const {accountId} = member
  await store.transaction(async inner => {
    for (const app of await inner.apps.list({teamId: team.id})) {
      for (const row of await inner.collaborators.list({appId: app.id, accountId})) await inner.collaborators.delete(row.id)
    }
    for (const space of await inner.spaces.list({teamId: team.id})) {
      for (const row of await inner.spaceAccesses.list({spaceId: space.id, accountId})) await inner.spaceAccesses.delete(row.id)
    }
    for (const row of await inner.authorizations.list({teamId: team.id, accountId})) await inner.authorizations.delete(row.id)
    await inner.teamMembers.delete(member.id)
  })
}

/** Asks somebody to join; asked again, the role is the new one. Throws 422 where they are in the team. */
export async function inviteMember(needs: Needs, team: TeamRecord, email: string, role: TeamRole, inviter: AccountRecord): Promise<TeamInvitationRecord> {
  const {store, world} = needs
  const account = await inviteAccount(needs, email)
  const member = await store.teamMembers.find({teamId: team.id, accountId: account.id})
  if (member && member.role !== 'collaborator') throw invalidParams(`${account.email} is in the team ${team.name} already.`)
  const found = await store.teamInvitations.find({teamId: team.id, accountId: account.id})
  const changes = {role, invitedById: inviter.id}
  if (found) return (await store.teamInvitations.update(found.id, {...changes, updatedAt: new Date(world.clock.now()).toISOString()})) ?? found
  return store.teamInvitations.insert({...newRow(world), teamId: team.id, accountId: account.id, ...changes})
}

async function requireOtherAdmin({store}: Pick<Needs, 'store'>, team: TeamRecord, member: TeamMemberRecord): Promise<void> {
  if (member.role !== 'admin') return
  const admins = await store.teamMembers.list({teamId: team.id, role: 'admin'})
  if (admins.length === 1) throw invalidParams(`A team must have an admin: give another member of ${team.name} that role first.`)
}
