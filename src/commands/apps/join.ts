import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'add yourself to a team app',
  aliases: ['join'],
  flags: onApp(),
  load: ({api, flags: {app}, out: {action, style}}) =>
    action(`Joining ${style.app(app)}`, async () => {
      const {email} = await api.account.info()
      return api.teamAppCollaborator.create(app, {user: email})
    }),
})
