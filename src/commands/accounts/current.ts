import {currentAccount} from '../../lib/accounts/cache.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'

export default defineCommand({
  description: 'display the current account',
  examples: ['$ hokku accounts:current'],
  async load(context) {
    const {code} = context.out.style
    const current = await currentAccount(context)
    if (current) return {name: current.name, username: current.username}
    const [add, set] = [code('hokku accounts:add <account-name>'), code('hokku accounts:set <account-name>')]
    throw new CommandError(`You haven't set an account.\n\n      Run ${add} to add an account to your cache or ${set} to set the current account.`)
  },
  view: ({name}, {out}) => out.line(out.style.user(name)),
})
