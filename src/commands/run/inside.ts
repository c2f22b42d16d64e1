import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, onApp} from '../../lib/command/flags.js'
import {wantedDyno} from '../../lib/run/dyno.js'
import {runHere} from '../../lib/run/run.js'

export default defineCommand({
  description: `run a command inside an existing dyno
The command is put behind 'launcher' on apps with Cloud Native images (use --no-launcher to disable).`,
  examples: ['$ hokku run:inside web-848cd4f64d-pvpr2 bash -a my-app', '$ hokku run:inside web-848cd4f64d-pvpr2 --no-launcher -a my-app -- cat Procfile'],
  strict: false,
  args: {
    dyno_name: argument({description: 'name of the dyno to run command inside', required: true}),
    command: argument({description: "command to run (Heroku automatically prepends 'launcher' to the command)", required: true}),
  },
  flags: {
    ...onApp(),
    'exit-code': boolean({char: 'x', description: 'passthrough the exit code of the remote command'}),
    listen: boolean({description: 'listen on a local port', hidden: true}),
    'no-launcher': boolean({description: "don't prepend 'launcher' before a command"}),
  },
  async load(context) {
    const {args, argv, flags, out, strict} = context
    const wanted = await wantedDyno(context, argv.slice(1), {...flags, env: undefined, size: undefined, type: undefined})
    await runHere(context, {...wanted, inside: args.dyno_name}, {
      isTerminal: out.isInteractive && !flags.json, json: flags.json, noTty: false, notifies: false, passesStatus: flags['exit-code'] || strict,
    })
  },
})
