import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean} from '../../lib/command/flags.js'
import {findKey} from '../../lib/keys/find.js'
import {uploadKey} from '../../lib/keys/upload.js'

export default defineCommand({
  description: `add an SSH key for a user
Without KEY it is one of those in ~/.ssh.`,
  examples: ['$ hokku keys:add', '$ hokku keys:add /my/key.pub'],
  args: {key: argument({description: 'absolute path to the key located on disk. If omitted, we use the default rsa key.'})},
  flags: {
    quiet: boolean({hidden: true}),
    yes: boolean({char: 'y', description: 'automatically answer yes for all prompts'}),
  },
  async load(context) {
    const path = context.args.key ?? await findKey(context, context.flags.yes)
    return path === undefined ? undefined : uploadKey(context, path)
  },
})
