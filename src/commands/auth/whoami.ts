import {defineCommand} from '../../lib/command/define.js'
import {NotLoggedIn} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'display the current logged in user',
  aliases: ['whoami'],
  async load({api, backend, env, out}) {
    if (env.HEROKU_API_KEY) out.warn('HEROKU_API_KEY is set')
    if (backend.name !== 'local' && (await backend.token()) === undefined) throw new NotLoggedIn()
    return api.account.info()
  },
  view({email}, {out}) {
    out.line(out.style.user(email))
  },
})
