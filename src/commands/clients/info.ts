import {clientArgs, clientFlags} from '../../lib/clients/declaration.js'
import {viewClient} from '../../lib/clients/view.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'show details of an oauth client',
  args: clientArgs(),
  flags: clientFlags(),
  load: ({api, args}) => api.oauthClient.info(args.id),
  view: viewClient,
})
