import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {viewConnection, vpnArgs} from '../../../lib/spaces/vpn.js'

export default defineCommand({
  description: 'show a VPN connection of a private space',
  examples: ['$ hokku spaces:vpn:info vpn-connection-name --space my-space'],
  args: vpnArgs(),
  flags: {...inSpace(), json: json()},
  load: ({api, args, flags}) => api.vpnConnection.info(flags.space, args.name),
  view: (connection, {args, out}) => viewConnection(out, args.name, connection),
})
