import {defineCommand} from '../../lib/command/define.js'
import {requiredTeam} from '../../lib/command/flags.js'
import {addMember} from '../../lib/members/add.js'
import {asRole, emailArgs, requiredRole} from '../../lib/members/declaration.js'

export default defineCommand({
  description: 'adds a user to a team',
  examples: ['$ hokku members:add user@example.com --team my-team --role member'],
  args: emailArgs(),
  flags: {role: requiredRole(), team: requiredTeam()},
  load: context => addMember(context, context.flags.team, {email: context.args.email, role: asRole(context.flags.role)}),
})
