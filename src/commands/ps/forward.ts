import {defineCommand} from '../../lib/command/define.js'
import {Silent} from '../../lib/command/errors.js'
import {argument, string} from '../../lib/command/flags.js'
import {readPorts} from '../../lib/exec/forward.js'
import {runSsh} from '../../lib/exec/ssh.js'
import {execFlags, openTunnel} from '../../lib/exec/tunnel.js'

export default defineCommand({
  description: 'forward ports of this machine to a dyno',
  examples: ['$ hokku ps:forward 8080 --app murmuring-headland-14719', '$ hokku ps:forward 8080:80,9000 --app murmuring-headland-14719'],
  args: {port: argument({description: 'a port, LOCAL:REMOTE, or several with commas', required: true})},
  flags: {...execFlags(), localPort: string({char: 'p', description: 'the local port', hidden: true})},
  async load(context) {
    const {args, flags: {app, dyno, localPort}, out} = context
    const ports = readPorts(args.port, localPort)
    const tunnel = await openTunnel(context, app, dyno)
    for (const {local, remote} of ports) out.line(`Listening on ${out.style.info(String(local))} and forwarding to ${out.style.name(`${dyno}:${remote}`)}`)
    out.line('Use CTRL+C to stop port forwarding')
    const forwards = ports.flatMap(({local, remote}) => ['-L', `127.0.0.1:${local}:${tunnel.dyno_ip}:${remote}`])
    throw new Silent(await runSsh(context, tunnel, {program: 'ssh', args: address => ['-N', '-o', 'ExitOnForwardFailure=yes', ...forwards, address]}))
  },
})
