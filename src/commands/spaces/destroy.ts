import type {SpaceWithIps} from '../../lib/spaces/nat.js'

import {confirmed} from '../../lib/command/confirm.js'
import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {nameRequired, spaceArgs, spaceFlags, spaceName} from '../../lib/spaces/name.js'
import {spaceWithIps} from '../../lib/spaces/nat.js'

export default defineCommand({
  description: 'destroy a private space',
  examples: ['$ hokku spaces:destroy my-space --confirm my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), confirm: string({description: 'name of the space, to confirm without a question'})},
  async load(context) {
    const {api, flags, out} = context
    const name = spaceName(context, nameRequired('spaces:destroy my-space'))
    const space = await spaceWithIps(context, name)
    const message = `Destructive Action\nThis command will destroy the space ${out.style.space(name)}\n${warningOfIps(space)}`
    await confirmed(out, {wanted: name, given: flags.confirm, message})
    return out.action(`Destroying space ${out.style.space(name)}`, () => api.space.delete(name))
  },
})

/** Somebody else's dynos may soon come from the addresses that others' firewalls let through. */
const warningOfIps = ({outbound_ips: nat}: SpaceWithIps) => (nat?.state === 'enabled' ? `=== WARNING: Outbound IPs Will Be Reused
⚠️ Deleting this space frees up the following outbound IPv4 IPs for reuse:
${nat.sources.join(', ')}

Update the following configurations:
= IP allowlists
= Firewall rules
= Security group configurations
= Network ACLs

Ensure that you remove the listed IPv4 addresses from your security configurations.
` : '')
