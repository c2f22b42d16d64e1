import {accountArgs, currentAccount, forgetAccount, savedAccount} from '../../lib/accounts/cache.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'remove an account from your accounts',
  examples: ['$ hokku accounts:remove my-account'],
  args: accountArgs('name of Heroku account to remove'),
  async load(context) {
    const {name, username} = savedAccount(context, context.args.name)
    if ((await currentAccount(context))?.name === name) throw new CommandError(`${name} is the current account.`)
    forgetAccount(context, name)
    return {name, username}
  },
})
