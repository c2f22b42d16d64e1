import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'list the VPN connections of a private space',
  examples: ['$ hokku spaces:vpn:connections --space my-space'],
  flags: {...inSpace(), json: json()},
  load: ({api, flags}) => api.vpnConnection.list(flags.space),
  view(connections, {flags, out}) {
    if (connections.length === 0) return out.line('No VPN Connections have been created yet')
    out.header(`${out.style.space(flags.space)} VPN Connections`)
    out.table(connections, {
      Name: connection => connection.name || connection.id,
      Status: connection => connection.status,
      Tunnels: connection => connection.tunnels.map(tunnel => tunnel.status).join('/'),
    })
  },
})
