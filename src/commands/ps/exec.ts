import {heroku} from '../../lib/backend/target.js'
import {defineCommand} from '../../lib/command/define.js'
import {Silent} from '../../lib/command/errors.js'
import {boolean} from '../../lib/command/flags.js'
import {execFlags, openTunnel} from '../../lib/exec/tunnel.js'
import {runSsh} from '../../lib/exec/ssh.js'
import {readStatus, viewStatus} from '../../lib/exec/status.js'
import {runHere} from '../../lib/run/run.js'

export default defineCommand({
  description: `open a shell in a dyno, or run a command there
Where the platform has no SSH to its dynos, it is what run:inside does.`,
  examples: ['$ hokku ps:exec -a my-app', '$ hokku ps:exec -a my-app --dyno worker.1 -- ls -l'],
  strict: false,
  flags: {
    ...execFlags(),
    ssh: boolean({description: "take the system's own ssh, as is done without it too"}),
    status: boolean({description: 'tell which dynos can be entered'}),
  },
  async load(context) {
    const {argv, backend, env, flags: {app, dyno, json, status}, out} = context
    if (status) return readStatus(context, app)
    const isTerminal = out.isInteractive && !json
    if (backend.apiUrl !== heroku.apiUrl && !env.HEROKU_EXEC_URL) {
      const command = argv.length > 0 ? argv.join(' ') : 'bash'
      return runHere(context, {app, command, inside: dyno, env: {}, size: undefined, type: undefined}, {isTerminal, json, noTty: false, notifies: false, passesStatus: false})
    }
    const tunnel = await openTunnel(context, app, dyno)
    out.note(`Connecting to ${out.style.name(dyno)} on ${out.style.app(app)}...`)
    throw new Silent(await runSsh(context, tunnel, {program: 'ssh', args: address => [...(isTerminal ? ['-t'] : []), address, ...argv]}))
  },
  view(listed, {flags, out}) {
    if (listed) viewStatus(out, flags.app, listed)
  },
})
