import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {viewConfig, vpnArgs} from '../../../lib/spaces/vpn.js'

export default defineCommand({
  description: 'show what the other end of a VPN connection has to be set to',
  examples: ['$ hokku spaces:vpn:config vpn-connection-name --space my-space'],
  args: vpnArgs(),
  flags: {...inSpace(), json: json()},
  load: ({api, args, flags}) => api.vpnConnection.info(flags.space, args.name),
  view: (connection, {args, out}) => viewConfig(out, args.name, connection),
})
