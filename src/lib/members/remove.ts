import type {TeamInvitation, TeamMember} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {asksFirst, invitationOptions} from './invitations.js'

/** Removes someone from a team, or takes an invitation back. */
export async function removeMember(tools: Tools, team: string, email: string): Promise<TeamInvitation | TeamMember> {
  const {api, out: {action, style}} = tools
  const isInvited = await asksFirst(tools, team) && (await api.teamInvitation.list(team, invitationOptions)).some(({user}) => user.email === email)
  return isInvited
    ? action(`Revoking invite for ${style.user(email)} in ${style.team(team)}`, () => api.teamInvitation.revoke(team, email, invitationOptions))
    : action(`Removing ${style.user(email)} from ${style.team(team)}`, () => api.teamMember.delete(team, email))
}
