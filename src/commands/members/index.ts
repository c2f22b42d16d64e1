import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, requiredTeam, string} from '../../lib/command/flags.js'
import {listMembers} from '../../lib/members/list.js'

export default defineCommand({
  description: 'list members of a team',
  flags: {
    json: json(),
    pending: boolean({description: 'filter by pending team invitations'}),
    role: string({char: 'r', description: 'filter by role'}),
    team: requiredTeam(),
  },
  async load(context) {
    const {flags: {json, role, pending, team}, out} = context
    const {hasInvitations, members} = await listMembers(context, team, {pending, role})
    if (json) return members
    if (members.length === 0) out.line(`No members in ${out.style.team(team)}${role === undefined ? '' : ` with role ${out.style.info(role)}`}`)
    else {
      out.table(members.toSorted((a, b) => (a.email < b.email ? -1 : 1)), {
        email: ({email}) => out.style.user(email),
        role: member => member.role,
        ...(hasInvitations ? {status: ({status}) => status} : {}),
      })
    }
    return members
  },
})
