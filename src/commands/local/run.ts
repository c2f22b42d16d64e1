import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {integer, string} from '../../lib/command/flags.js'
import {localVars} from '../../lib/local/local.js'
import {runHere} from '../../lib/local/start-command.js'

export default defineCommand({
  description: 'run a one-off command',
  examples: ['$ hokku local:run bin/migrate', '$ hokku local:run -- node --eval 1'],
  strict: false,
  flags: {
    env: string({char: 'e', description: 'location of env file (defaults to .env)'}),
    port: integer({char: 'p', description: 'port to listen on', min: 1, max: 65_535}),
  },
  async load(context) {
    const {argv, flags, out} = context
    if (argv.length === 0) throw new UsageError('Usage: hokku local:run [COMMAND]\nMust specify command to run', {exit: 255})
    const vars = await localVars(context, flags.env, text => (flags.json ? out.note(text) : out.line(text)))
    return runHere(context, argv, flags.port === undefined ? vars : {...vars, PORT: String(flags.port)}, flags.json)
  },
})
