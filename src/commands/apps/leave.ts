import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove yourself from a team app',
  aliases: ['leave'],
  flags: onApp(),
  async load({api, flags: {app}, out: {action, style}}) {
    const {email} = await api.account.info()
    return action(`Leaving ${style.app(app)}`, () => api.collaborator.delete(app, email))
  },
})
