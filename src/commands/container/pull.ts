import {defineCommand} from '../../lib/command/define.js'
import {boolean, onApp} from '../../lib/command/flags.js'
import {containerApp, mustHaveTypes, pullUsage} from '../../lib/container/app.js'
import {docker} from '../../lib/container/docker.js'
import {imageOf} from '../../lib/container/registry.js'

export default defineCommand({
  description: "pulls an image from an app's process type",
  examples: ['$ hokku container:pull web', '$ hokku container:pull web worker'],
  strict: false,
  flags: {...onApp(), verbose: boolean({char: 'v'})},
  async load(context) {
    const {argv, flags, out} = context
    mustHaveTypes(argv, pullUsage('Requires one or more process types'))
    await containerApp(context, flags.app)
    for (const type of argv) {
      const image = imageOf(context, flags.app, type)
      out.header(`Pulling ${type} as ${image}`)
      await docker(context, ['pull', image], {isVerbose: flags.verbose})
    }
  },
})
