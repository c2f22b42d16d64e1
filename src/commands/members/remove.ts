import {defineCommand} from '../../lib/command/define.js'
import {requiredTeam} from '../../lib/command/flags.js'
import {emailArgs} from '../../lib/members/declaration.js'
import {removeMember} from '../../lib/members/remove.js'

export default defineCommand({
  description: 'removes a user from a team',
  strict: false,
  args: emailArgs(),
  flags: {team: requiredTeam()},
  load: context => removeMember(context, context.flags.team, context.args.email),
})
