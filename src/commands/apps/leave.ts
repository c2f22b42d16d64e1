import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove yourself from a team app',
  aliases: ['leave'],
  flags: onApp(),
  load: ({api, flags: {app}, out: {action, style}}) =>
    action(`Leaving ${style.app(app)}`, async () => {
      const {email} = await api.account.info()
      return api.collaborator.delete(app, email)
    }),
})
