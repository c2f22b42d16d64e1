import {defineCommand} from '../../lib/command/define.js'
import {requiredTeam} from '../../lib/command/flags.js'
import {adding} from '../../lib/members/add.js'
import {emailArgs, requiredRole} from '../../lib/members/declaration.js'

export default defineCommand({
  description: 'sets a members role in a team',
  strict: false,
  args: emailArgs(),
  flags: {role: requiredRole(), team: requiredTeam()},
  load(context) {
    const {api, args: {email}, flags: {role, team}, out} = context
    return out.action(adding(context, team, {email, role}), () => api.teamMember.update(team, {email, role}))
  },
})
