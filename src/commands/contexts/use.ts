import {useContext} from '../../lib/contexts/change.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'make a platform the one that commands talk to where nothing else says which',
  examples: ['$ hokku contexts:use local'],
  args: {name: flags.argument({description: 'name of the context', required: true})},
  load: async ({args, env, out}) => out.action(`Using context ${args.name}`, async () => useContext(env, args.name)),
})
