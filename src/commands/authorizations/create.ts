import {viewAuthorization} from '../../lib/authorizations/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: `create a new OAuth authorization
It makes a token that other programs can use on your behalf. Without a scope it may do anything.`,
  examples: ['$ hokku authorizations:create --description "For use with Anvil"'],
  flags: {
    description: string({char: 'd', description: 'set a custom authorization'}),
    'expires-in': string({char: 'e', description: 'set expiration in seconds (default no expiration)'}),
    json: json({char: 'j'}),
    scope: string({char: 's', description: 'set custom OAuth scopes'}),
    short: boolean({char: 'S', description: 'only output token'}),
  },
  load({api, flags: {description, 'expires-in': expiresIn, scope}, out}) {
    return out.action('Creating OAuth Authorization', () => api.authorization.create({
      ...(description === undefined ? {} : {description}),
      ...(expiresIn === undefined ? {} : {expires_in: expiresIn}),
      ...(scope === undefined ? {} : {scope: scope.split(',')}),
    }))
  },
  view(authorization, context) {
    if (context.flags.short) context.out.line(authorization.access_token?.token)
    else viewAuthorization(authorization, context)
  },
})
