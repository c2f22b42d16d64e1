import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {vpnArgs} from '../../../lib/spaces/vpn.js'

export default defineCommand({
  description: 'end a VPN connection of a private space',
  examples: ['$ hokku spaces:vpn:destroy office --space my-space --confirm office'],
  args: vpnArgs(),
  flags: {...inSpace(), confirm: string({hidden: true})},
  async load({api, args: {name}, flags: {confirm, space}, out}) {
    const message = `Destructive Action\nThis command will attempt to destroy the specified VPN Connection in space ${out.style.space(space)}`
    await confirmed(out, {wanted: name, given: confirm, message})
    return out.action(`Tearing down VPN Connection ${out.style.name(name)} in space ${out.style.space(space)}`, () => api.vpnConnection.delete(space, name))
  },
})
