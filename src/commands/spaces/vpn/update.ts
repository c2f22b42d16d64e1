import {defineCommand} from '../../../lib/command/define.js'
import {cidrsFlag, cidrsOf} from '../../../lib/spaces/cidrs.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {vpnArgs} from '../../../lib/spaces/vpn.js'

export default defineCommand({
  description: 'change which addresses a VPN connection leads to',
  examples: ['$ hokku spaces:vpn:update office --cidrs 172.16.0.0/16,10.0.0.0/24 --space my-space'],
  args: vpnArgs(),
  flags: {...inSpace(), cidrs: cidrsFlag()},
  load: ({api, args, flags: {cidrs, space}, out}) =>
    out.action(`Updating VPN Connection in space ${out.style.space(space)}`, () => api.vpnConnection.update(space, args.name, {routable_cidrs: cidrsOf(cidrs)})),
})
