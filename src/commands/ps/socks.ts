import {defineCommand} from '../../lib/command/define.js'
import {Silent} from '../../lib/command/errors.js'
import {runSsh} from '../../lib/exec/ssh.js'
import {execFlags, openTunnel} from '../../lib/exec/tunnel.js'

/** Of SOCKS proxies everywhere. */
const port = 1080

export default defineCommand({
  description: 'open a SOCKS proxy into a dyno',
  examples: ['$ hokku ps:socks --app murmuring-headland-14719', '$ curl --socks5 127.0.0.1:1080 http://10.1.2.3:3000'],
  flags: execFlags(),
  async load(context) {
    const {flags: {app, dyno}, out} = context
    const tunnel = await openTunnel(context, app, dyno)
    out.line(`SOCKSv5 proxy server started on port ${out.style.info(String(port))}`)
    out.line(`Use CTRL+C to stop the proxy`)
    throw new Silent(await runSsh(context, tunnel, {program: 'ssh', args: address => ['-N', '-D', `127.0.0.1:${port}`, address]}))
  },
})
