import {addContext} from '../../lib/contexts/change.js'
import {defineCommand} from '../../lib/command/define.js'
import * as flags from '../../lib/command/flags.js'

export default defineCommand({
  description: 'name a platform, so that commands can talk to it',
  examples: ['$ hokku contexts:add office https://hokku.example.com', '$ hokku apps --context office'],
  args: {
    name: flags.argument({description: 'what to call it', required: true}),
    url: flags.argument({description: 'URL of its API', required: true}),
  },
  load: async ({args, env, out}) => out.action(`Adding context ${args.name}`, async () => addContext(env, args.name, args.url)),
})
