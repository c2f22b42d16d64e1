import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {docker} from '../../lib/container/docker.js'
import {registryOf} from '../../lib/container/registry.js'

export default defineCommand({
  description: 'log out from the platform\'s registry of images',
  flags: {verbose: boolean({char: 'v'})},
  load: context => docker(context, ['logout', registryOf(context)], {isVerbose: context.flags.verbose}),
})
