import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {cidrsFlag, cidrsOf} from '../../../lib/spaces/cidrs.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {vpnArgs} from '../../../lib/spaces/vpn.js'

export default defineCommand({
  description: 'connect a private space to a network of yours by VPN',
  examples: ['$ hokku spaces:vpn:connect office --ip 35.161.69.30 --cidrs 172.16.0.0/16,10.0.0.0/24 --space my-space'],
  args: vpnArgs(),
  flags: {...inSpace(), cidrs: cidrsFlag(), ip: string({char: 'i', description: 'public address of your gateway', required: true})},
  async load({api, args: {name}, flags: {cidrs, ip, space}, out}) {
    const connection = await out.action(`Creating VPN Connection in space ${out.style.space(space)}`, () =>
      api.vpnConnection.create(space, {name, public_ip: ip, routable_cidrs: cidrsOf(cidrs)}))
    out.warn(`Use ${out.style.code('hokku spaces:vpn:wait')} to track allocation.`)
    return connection
  },
})
