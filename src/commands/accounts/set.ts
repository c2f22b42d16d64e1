import {accountArgs, savedAccount} from '../../lib/accounts/cache.js'
import {saveLogin} from '../../lib/backend/credentials.js'
import {targetOf} from '../../lib/backend/target.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'set the current account: as if it had just logged in',
  examples: ['$ hokku accounts:set my-account'],
  args: accountArgs('name or username of account to set'),
  async load(context) {
    const {args, backend, env, out} = context
    const {name, token, username} = savedAccount(context, args.name)
    await saveLogin(env, targetOf(backend.apiUrl), {account: username, token})
    if (env.HEROKU_API_KEY) out.warn('HEROKU_API_KEY is set, and counts before any account')
    return {name, username}
  },
})
