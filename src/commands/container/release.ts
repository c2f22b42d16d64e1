import {defineCommand} from '../../lib/command/define.js'
import {boolean, onApp} from '../../lib/command/flags.js'
import {containerApp, mustHaveTypes} from '../../lib/container/app.js'
import {releaseImages} from '../../lib/container/release.js'

export default defineCommand({
  description: 'releases previously pushed images to your app',
  examples: ['$ hokku container:release web', '$ hokku container:release web worker'],
  strict: false,
  flags: {...onApp(), verbose: boolean({char: 'v'})},
  async load(context) {
    const {argv, flags} = context
    mustHaveTypes(argv, usage)
    await containerApp(context, flags.app, true)
    return releaseImages(context, flags.app, argv)
  },
})

const usage = `Requires one or more process types
  $ hokku container:release web         # Releases the previously pushed web process type
 $ hokku container:release web worker  # Releases the previously pushed web and worker process types`
