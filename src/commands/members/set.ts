import {defineCommand} from '../../lib/command/define.js'
import {requiredTeam} from '../../lib/command/flags.js'
import {adding} from '../../lib/members/add.js'
import {asRole, emailArgs, requiredRole} from '../../lib/members/declaration.js'

export default defineCommand({
  description: 'sets a members role in a team',
  strict: false,
  args: emailArgs(),
  flags: {role: requiredRole(), team: requiredTeam()},
  load(context) {
    const {api, args: {email}, flags: {role, team}, out} = context
    const member = {email, role: asRole(role)}
    return out.action(adding(context, team, member), () => api.teamMember.update(team, member))
  },
})
