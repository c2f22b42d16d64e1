import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {boolean, onApp, string} from '../../lib/command/flags.js'
import {containerApp} from '../../lib/container/app.js'
import {findDockerfiles} from '../../lib/container/dockerfiles.js'
import {buildAndPush} from '../../lib/container/push.js'

export default defineCommand({
  description: 'builds, then pushes Docker images to deploy your app',
  examples: ['$ hokku container:push web', '$ hokku container:push web worker --recursive', '$ hokku container:push web --arg ENV=live,HTTPS=on'],
  strict: false,
  flags: {
    ...onApp(),
    arg: string({description: 'set build-time variables'}),
    'context-path': string({description: 'path to use as build context (defaults to Dockerfile dir)'}),
    'no-cache': boolean({description: "don't use cache when building the image"}),
    recursive: boolean({char: 'R', description: 'pushes Dockerfile.<process> found in current and subdirectories'}),
    verbose: boolean({char: 'v'}),
  },
  async load(context) {
    const {argv, cwd, flags} = context
    if (argv.length === 0 && !flags.recursive) throw new CommandError('Requires either --recursive or one or more process types', {exit: 1})
    if (argv.length > 1 && !flags.recursive) throw new CommandError('Requires exactly one target process type, or --recursive option', {exit: 1})
    await containerApp(context, flags.app, true)
    const found = findDockerfiles(cwd, argv, flags.recursive)
    if (found.length === 0) throw new CommandError('No images to push', {exit: 1})
    return buildAndPush(context, found, {
      app: flags.app, args: flags.arg?.split(',') ?? [], context: flags['context-path'], isVerbose: flags.verbose, noCache: flags['no-cache'],
    })
  },
})
