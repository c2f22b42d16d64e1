import {emailArgs} from '../../lib/access/argument.js'
import {addAccess} from '../../lib/access/add.js'
import {defineCommand} from '../../lib/command/define.js'
import {onApp, string} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'add new users to your app',
  examples: ['$ hokku access:add user@example.com --app my-app', '$ hokku access:add user@example.com --app my-app --permissions deploy,operate,manage'],
  args: emailArgs(),
  flags: {...onApp(), permissions: string({char: 'p', description: 'list of permissions comma separated'})},
  load: context => addAccess(context, context.flags.app, context.args.email, context.flags.permissions),
})
