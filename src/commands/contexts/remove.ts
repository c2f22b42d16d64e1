import {removeContext} from '../../lib/contexts/change.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'forget a platform, and the login there',
  args: {name: flags.argument({description: 'name of the context', required: true})},
  load: async ({args, env, out}) => out.action(`Removing context ${args.name}`, () => removeContext(env, args.name)),
})
