import {logOut} from '../../lib/auth/logout.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'clears local login credentials and invalidates API session',
  aliases: ['logout'],
  load: async context => {
    await context.out.action('Logging out', () => logOut(context))
    return {}
  },
})
