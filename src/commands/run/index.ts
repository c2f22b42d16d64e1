import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {oneOffFlags, wantedDyno} from '../../lib/run/dyno.js'
import {runHere} from '../../lib/run/run.js'

export default defineCommand({
  description: `run a one-off process inside a heroku dyno
Shows a notification if the dyno takes more than 20 seconds to start.
Heroku automatically prepends 'launcher' to the command on CNB apps (use --no-launcher to disable).`,
  examples: ['$ hokku run bash', '$ hokku run -s standard-2x -- myscript.sh -a arg1 -s arg2'],
  strict: false,
  flags: {
    ...oneOffFlags(),
    'exit-code': boolean({char: 'x', description: 'passthrough the exit code of the remote command'}),
    listen: boolean({description: 'listen on a local port', hidden: true}),
    'no-notify': boolean({description: 'disables notification when dyno is up (alternatively use HEROKU_NOTIFICATIONS=0)'}),
    'no-tty': boolean({description: 'force the command to not run in a tty'}),
  },
  async load(context) {
    const {api, argv, env, flags, out, strict} = context
    const dyno = await wantedDyno(context, argv, flags)
    await api.account.info()
    await runHere(context, dyno, {
      isTerminal: out.isInteractive && !flags['no-tty'] && !flags.json,
      json: flags.json,
      noTty: flags['no-tty'],
      notifies: !flags['no-notify'] && env.HEROKU_NOTIFICATIONS !== '0',
      passesStatus: flags['exit-code'] || strict,
    })
  },
})
