import type {VpnConnection} from '../../../lib/api/types.js'

import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {json} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {viewConfig, vpnArgs} from '../../../lib/spaces/vpn.js'
import {waitFlags, waitUntil} from '../../../lib/spaces/wait.js'

export default defineCommand({
  description: 'wait until a VPN connection of a private space is there',
  examples: ['$ hokku spaces:vpn:wait vpn-connection-name --space my-space'],
  args: vpnArgs(),
  flags: {...inSpace(), json: json(), ...waitFlags({interval: '10', timeout: '1200'})},
  async load(context) {
    const {api, args: {name}, flags, out} = context
    const look = () => api.vpnConnection.info(flags.space, name)
    const first = await look()
    if (!isPending(first)) {
      if (!flags.json) out.line('VPN has been allocated.')
      return first
    }
    await out.action(`Waiting for VPN Connection ${out.style.name(name)} to allocate...`, async () => {
      const late = new CommandError('Timeout waiting for VPN to become allocated.', {exit: 1})
      const {status, status_message: reason} = await waitUntil(context, {...flags, look, isPending, late})
      if (status === 'failed') throw new CommandError(reason, {exit: 1})
    })
    const connection = await look()
    if (!flags.json) viewConfig(out, name, connection)
    return connection
  },
})

const isPending = ({status}: VpnConnection) => status === 'pending' || status === 'provisioning'
