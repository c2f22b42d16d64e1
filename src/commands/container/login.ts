import {defineCommand} from '../../lib/command/define.js'
import {NotLoggedIn} from '../../lib/command/errors.js'
import {boolean} from '../../lib/command/flags.js'
import {docker} from '../../lib/container/docker.js'
import {registryOf} from '../../lib/container/registry.js'

export default defineCommand({
  description: 'log in to the platform\'s registry of images',
  flags: {verbose: boolean({char: 'v'})},
  async load(context) {
    const token = await context.backend.token()
    if (token === undefined) throw new NotLoggedIn()
    // The token goes in by a pipe: on a command line everyone on this machine could read it.
    await docker(context, ['login', '--username=_', '--password-stdin', registryOf(context)], {input: token, isVerbose: context.flags.verbose})
  },
})
