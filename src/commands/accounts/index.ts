import {currentAccount, savedAccounts} from '../../lib/accounts/cache.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'list all known accounts',
  examples: ['$ hokku accounts'],
  async load(context) {
    const accounts = savedAccounts(context)
    if (accounts.length === 0) throw new CommandError("You don't have any accounts in your cache.")
    const current = await currentAccount(context)
    return accounts.map(({name, username}) => ({name, username, current: name === current?.name}))
  },
  view: (accounts, {out}) => accounts.forEach(({current, name}) => out.line(current ? `* ${out.style.user(name)}` : `  ${name}`)),
})
