import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'

export default defineCommand({
  description: 'disables 2fa on account',
  aliases: ['twofactor:disable', '2fa:disable'],
  async load() {
    throw new CommandError('this command has been removed, in favor of disabling MFA in your Account Settings in a browser: https://dashboard.heroku.com/account')
  },
})
