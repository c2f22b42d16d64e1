import {defineCommand} from '../lib/command/define.js'
import {boolean} from '../lib/command/flags.js'
import {dynoCommand} from '../lib/run/command-line.js'
import {runHere} from '../lib/run/run.js'
import {shortcutFlags, wantedShortcut} from '../lib/run/shortcut.js'

export default defineCommand({
  description: 'run rake in a one-off dyno',
  hidden: true,
  strict: false,
  flags: {
    ...shortcutFlags(),
    'exit-code': boolean({char: 'x', description: 'passthrough the exit code of the remote command'}),
    'no-tty': boolean({description: 'force the command to not run in a tty'}),
  },
  load: context => {
    const {argv, flags, out, strict} = context
    return runHere(context, wantedShortcut(context, dynoCommand(['rake', ...argv]), flags), {
      isTerminal: out.isInteractive && !flags['no-tty'] && !flags.json, json: flags.json, noTty: flags['no-tty'], notifies: false,
      passesStatus: flags['exit-code'] || strict,
    })
  },
})
