import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {argument, boolean, integer, string} from '../../lib/command/flags.js'
import {runLocally} from '../../lib/local/local.js'

export default defineCommand({
  description: `run heroku app locally
Start the application specified by a Procfile (defaults to ./Procfile)`,
  examples: ['$ hokku local', '$ hokku local web', '$ hokku local web=2,worker=1 -p 7000'],
  aliases: ['local:start'],
  args: {processname: argument({description: 'name of the process'})},
  flags: {
    concurrency: string({char: 'c', hidden: true, description: 'number of processes to start'}),
    env: string({char: 'e', description: 'location of env file (defaults to .env)'}),
    port: integer({char: 'p', description: 'port to listen on', min: 1, max: 65_535}),
    procfile: string({char: 'f', description: 'use a different Procfile'}),
    restart: boolean({char: 'r', hidden: true, description: 'restart process if it dies'}),
    'start-cmd': string({description: 'command to run as web when no Procfile is present'}),
  },
  async load(context) {
    const {args, flags} = context
    const gone = flags.restart ? '--restart' : flags.concurrency === undefined ? undefined : '--concurrency'
    if (gone) throw new UsageError(`${gone} is no longer available\nUse forego instead: https://github.com/ddollar/forego`)
    return runLocally(context, {...flags, names: args.processname})
  },
})
