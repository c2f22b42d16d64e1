import {checkedRedirect, clientArgs} from '../../lib/clients/declaration.js'
import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'update OAuth client',
  examples: ['$ hokku clients:update 3e304bda-d376-4278-bdea-6d6c08aa1359 --url https://amazing-client.herokuapp.com/auth/heroku/callback'],
  args: clientArgs(),
  flags: {
    name: string({char: 'n', description: 'change the client name'}),
    url: string({description: 'change the client redirect URL'}),
  },
  async load({api, args, flags: {name, url}, out: {action, style}}) {
    if (name === undefined && url === undefined) throw new CommandError('No changes provided.')
    const body = {...(name === undefined ? {} : {name}), ...(url === undefined ? {} : {redirect_uri: checkedRedirect(url)})}
    return action(`Updating ${style.name(args.id)}`, () => api.oauthClient.update(args.id, body))
  },
})
