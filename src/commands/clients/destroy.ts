import {clientArgs} from '../../lib/clients/declaration.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'delete client by ID',
  args: clientArgs(),
  load: ({api, args, out: {action, style}}) => action(`Destroying ${style.name(args.id)}`, () => api.oauthClient.delete(args.id)),
})
