import {checkedRedirect, clientFlags} from '../../lib/clients/declaration.js'
import {viewSecret} from '../../lib/clients/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'create a new OAuth client',
  examples: ['$ hokku clients:create "Amazing" https://amazing-client.herokuapp.com/auth/heroku/callback'],
  args: {
    name: argument({description: 'name of the OAuth client', required: true}),
    redirect_uri: argument({description: 'redirect URL of the OAuth client', required: true}),
  },
  flags: clientFlags(),
  async load({api, args, out: {action, style}}) {
    const body = {name: args.name, redirect_uri: checkedRedirect(args.redirect_uri)}
    return action(`Creating ${style.name(args.name)}`, () => api.oauthClient.create(body))
  },
  view: (client, {out}) => viewSecret(out, client),
})
