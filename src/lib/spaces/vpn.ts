import type {VpnConnection} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {argument} from '../command/flags.js'

export const vpnArgs = () => ({name: argument({description: 'name or id of the VPN connection', required: true})})

/** What the other end of a VPN connection has to be set to. */
export function viewConfig(out: Terminal, name: string, connection: VpnConnection): void {
  out.header(`${out.style.name(name)} VPN Tunnels`)
  out.table(connection.tunnels.map((tunnel, at) => ({...tunnel, number: at + 1})), {
    'VPN Tunnel': tunnel => `Tunnel ${tunnel.number}`,
    'Customer Gateway': tunnel => tunnel.customer_ip,
    'VPN Gateway': tunnel => tunnel.ip,
    'Pre-shared Key': tunnel => tunnel.pre_shared_key,
    'Routable Subnets': () => connection.space_cidr_block,
    'IKE Version': () => connection.ike_version,
  })
}

export function viewConnection(out: Terminal, name: string, connection: VpnConnection): void {
  out.header(`${out.style.name(name)} VPN Info`)
  out.object({
    Name: connection.name,
    ID: connection.id,
    'Public IP': connection.public_ip,
    'Routable CIDRs': connection.routable_cidrs.join(', '),
    Status: connection.status,
    'Status Message': connection.status_message,
  })
  out.header(`${out.style.name(name)} VPN Tunnel Info`)
  out.table(connection.tunnels.map((tunnel, at) => ({...tunnel, number: at + 1})), {
    'VPN Tunnel': tunnel => `Tunnel ${tunnel.number}`,
    'IP Address': tunnel => tunnel.ip,
    Status: tunnel => tunnel.status,
    'Status Last Changed': tunnel => tunnel.last_status_change,
    Details: tunnel => tunnel.status_message,
  })
}
