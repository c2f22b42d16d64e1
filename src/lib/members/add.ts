import type {TeamInvitation, TeamMember} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {asksFirst, invitationOptions} from './invitations.js'

export interface NewMember {email: string; role: 'admin' | 'collaborator' | 'member' | 'owner'}

/** Adds someone to a team, or invites them where people are asked first. */
export async function addMember(tools: Tools, team: string, member: NewMember): Promise<TeamInvitation | TeamMember> {
  const {api, out: {action, style}} = tools
  if (!(await asksFirst(tools, team))) return action(adding(tools, team, member), () => api.teamMember.createOrUpdate(team, member))
  return action(
    `Inviting ${style.user(member.email)} to ${style.team(team)} as ${style.info(member.role)}`,
    () => api.teamInvitation.create(team, member, invitationOptions),
  )
}

/** The official command line says so of a change too. */
export const adding = ({out: {style}}: Tools, team: string, {email, role}: NewMember) =>
  `Adding ${style.user(email)} to ${style.team(team)} as ${style.info(role)}`
