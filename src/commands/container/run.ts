import {defineCommand} from '../../lib/command/define.js'
import {boolean, onApp, string} from '../../lib/command/flags.js'
import {containerApp, mustHaveTypes, pullUsage} from '../../lib/container/app.js'
import {asThisUser, docker} from '../../lib/container/docker.js'
import {imageOf} from '../../lib/container/registry.js'

export default defineCommand({
  description: 'runs an image on this machine, as one of its process types',
  examples: ['$ hokku container:run web', '$ hokku container:run web bash'],
  strict: false,
  flags: {
    ...onApp(),
    port: string({char: 'p', description: 'port the app will run on', default: '5000'}),
    verbose: boolean({char: 'v'}),
  },
  async load(context) {
    const {argv: [type = '', ...command], flags, out} = context
    mustHaveTypes(type === '' ? [] : [type], pullUsage('Requires one process type'))
    await containerApp(context, flags.app)
    const image = imageOf(context, flags.app, type)
    out.header(`Running ${image}${command.length > 0 ? ` with ${command.join(' ')}` : ''}`)
    const terminal = out.isInteractive ? ['-it'] : ['-i']
    await docker(context, ['run', ...asThisUser(), '-e', `PORT=${flags.port}`, ...terminal, image, ...command], {isVerbose: flags.verbose})
  },
})
