import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {boolean, integer, onApp, string} from '../../lib/command/flags.js'
import {waitForRelease} from '../../lib/ps/wait.js'

export default defineCommand({
  description: 'wait for all dynos to be running latest version after a release',
  flags: {
    ...onApp(),
    type: string({char: 't', description: 'wait for one specific dyno type'}),
    'wait-interval': integer({
      char: 'w',
      description: 'how frequently to poll in seconds (to avoid hitting Heroku API rate limits)',
      default: 10,
      async parse(input) {
        if (!(Number(input) >= 10)) throw new Error('wait-interval must be at least 10')
        return Math.floor(Number(input))
      },
    }),
    'with-run': boolean({char: 'R', description: 'whether to wait for one-off run dynos', exclusive: ['type']}),
  },
  async load(context) {
    const {flags, out, strict} = context
    const release = await waitForRelease(context, {app: flags.app, type: flags.type, withRun: flags['with-run'], seconds: flags['wait-interval']})
    if (release) return release
    const message = `App ${out.style.app(flags.app)} has no releases`
    if (strict) throw new CommandError(message, {exit: 1})
    out.warn(message)
    return undefined
  },
})
