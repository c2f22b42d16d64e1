import {emailArgs} from '../../lib/access/argument.js'
import {parsePermissions} from '../../lib/access/permissions.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {onApp, string} from '../../lib/command/flags.js'
import {isTeams} from '../../lib/command/owner.js'

export default defineCommand({
  description: 'update existing collaborators on an team app',
  examples: ['$ hokku access:update user@example.com --app my-app --permissions deploy,operate,manage'],
  args: emailArgs(),
  flags: {...onApp(), permissions: string({char: 'p', description: 'comma-delimited list of permissions to update (deploy,manage,operate)', required: true})},
  async load({api, args: {email}, flags, out: {action, style}}) {
    const app = style.app(flags.app)
    const {owner} = await api.app.info(flags.app)
    if (!isTeams(owner.email)) throw new CommandError(`Error: cannot update permissions. The app ${app} is not owned by a team`)
    const permissions = parsePermissions(flags.permissions)
    const message = `Updating ${style.user(email)} in application ${app} with ${style.info(permissions.join(','))} permissions`
    return action(message, () => api.teamAppCollaborator.update(flags.app, email, {permissions}))
  },
})
