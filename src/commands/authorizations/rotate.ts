import {authorizationArgs} from '../../lib/authorizations/argument.js'
import {viewAuthorization} from '../../lib/authorizations/view.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'updates an OAuth authorization token',
  args: authorizationArgs(),
  load: ({api, args, out}) => out.action('Rotating OAuth Authorization', () => api.authorization.regenerate(args.id)),
  view: viewAuthorization,
})
