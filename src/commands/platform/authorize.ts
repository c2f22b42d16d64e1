import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'output a token for somebody who was added to an app or a team, to be handed to them',
  examples: ['$ hokku platform:authorize colleague@example.com'],
  args: {email: flags.argument({description: 'address of their account', required: true})},
  async load({api, args}) {
    const {access_token: token} = await api.platform.authorize(args.email)
    return {email: args.email, token: token?.token ?? ''}
  },
  view({token}, {out}) {
    out.line(token)
  },
})
