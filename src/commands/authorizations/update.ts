import {authorizationArgs} from '../../lib/authorizations/argument.js'
import {viewAuthorization} from '../../lib/authorizations/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'updates an OAuth authorization',
  args: authorizationArgs(),
  flags: {
    'client-id': string({description: 'identifier of OAuth client to set', dependsOn: ['client-secret']}),
    'client-secret': string({description: 'secret of OAuth client to set', dependsOn: ['client-id']}),
    description: string({char: 'd', description: 'set a custom authorization description'}),
  },
  load({api, args, flags: {'client-id': id, 'client-secret': secret, description}, out}) {
    return out.action('Updating OAuth Authorization', () => api.authorization.update(args.id, {
      ...(id === undefined || secret === undefined ? {} : {client: {id, secret}}),
      ...(description === undefined ? {} : {description}),
    }))
  },
  view: viewAuthorization,
})
