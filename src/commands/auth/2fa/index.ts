import {defineCommand} from '../../../lib/command/define.js'

export default defineCommand({
  description: 'check 2fa status',
  aliases: ['2fa', 'twofactor'],
  async load({api}) {
    const {two_factor_authentication} = await api.account.info()
    return {two_factor_authentication}
  },
  view: ({two_factor_authentication: isEnabled}, {out}) => out.line(`Two-factor authentication is ${isEnabled ? 'enabled' : 'not enabled'}`),
})
