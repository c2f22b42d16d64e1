import type {TeamMember} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {asksFirst, invitationOptions} from './invitations.js'

export type ListedMember = Partial<TeamMember> & Pick<TeamMember, 'role'> & {email: string; status?: string}

export interface Filter {pending: boolean; role: string | undefined}
export interface Listing {members: ListedMember[]; hasInvitations: boolean}

/** The members of a team, and who is invited where people are asked first. */
export async function listMembers(tools: Tools, team: string, {pending, role}: Filter): Promise<Listing> {
  const {api} = tools
  const invitations = await asksFirst(tools, team) ? await api.teamInvitation.list(team, invitationOptions) : []
  const invited = invitations.map(({role, user}) => ({
    email: user.email, role, status: 'pending', federated: false, user, two_factor_authentication: false, created_at: '', updated_at: '',
  }))
  const members: ListedMember[] = (await api.teamMember.list(team)).map(member => ({...member, status: ''}))
  const hasInvitations = invited.length > 0
  const all = [...members, ...invited]
  return {
    members: all.filter(member => (!pending || member.status === 'pending') && (role === undefined || member.role === role)),
    hasInvitations,
  }
}
