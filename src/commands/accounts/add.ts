import {accountArgs, saveAccount, savedAccounts} from '../../lib/accounts/cache.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError, NotLoggedIn} from '../../lib/command/errors.js'
import {hostOf} from '../../lib/backend/target.js'

export default defineCommand({
  description: 'add the account that is logged in to your accounts, by a name of your own',
  examples: ['$ hokku accounts:add my-account'],
  args: accountArgs('alias for Heroku account to add'),
  async load(context) {
    const {api, args: {name}, backend} = context
    if (savedAccounts(context).some(account => account.name === name)) throw new CommandError(`${name} already exists`)
    const {email} = await api.account.info()
    const token = await backend.token()
    if (token === undefined) throw new NotLoggedIn()
    saveAccount(context, {name, host: hostOf(backend.apiUrl), username: email, token})
    return {name, username: email}
  },
})
