import {authorizationArgs} from '../../lib/authorizations/argument.js'
import {defineCommand} from '../../lib/command/define.js'

export default defineCommand({
  description: 'revoke OAuth authorization',
  aliases: ['authorizations:destroy'],
  args: authorizationArgs(),
  load: ({api, args, out}) =>
    out.action('Revoking OAuth Authorization', () => api.authorization.delete(args.id), ({description}) => `done, revoked authorization from ${out.style.info(description)}`),
})
