import {clientArgs, clientFlags} from '../../lib/clients/declaration.js'
import {viewClient} from '../../lib/clients/view.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'rotate OAuth client secret',
  args: clientArgs(),
  flags: clientFlags(),
  load: ({api, args, out: {action, style}}) => action(`Updating ${style.name(args.id)}`, () => api.oauthClient.rotateCredentials(args.id)),
  view: viewClient,
})
