import {authorizationArgs} from '../../lib/authorizations/argument.js'
import {viewAuthorization} from '../../lib/authorizations/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {json} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'show an existing OAuth authorization',
  args: authorizationArgs(),
  flags: {json: json({char: 'j'})},
  load: ({api, args}) => api.authorization.info(args.id),
  view: viewAuthorization,
})
