import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {argument, string} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'end a peering connection of a private space',
  examples: ['$ hokku spaces:peerings:destroy pcx-4bd27022 --space my-space --confirm pcx-4bd27022'],
  args: {pcxid: argument({hidden: true})},
  flags: {
    ...inSpace(),
    confirm: string({description: 'id of the connection, to confirm without a question'}),
    pcxid: string({char: 'p', description: 'id of the peering connection'}),
  },
  async load({api, args, flags, out}) {
    const id = flags.pcxid ?? args.pcxid
    if (id === undefined) throw new CommandError('pcxid required.\nUSAGE: hokku spaces:peering:destroy pcx-4bd27022\n')
    const message = `Destructive Action\nThis command will attempt to destroy the peering connection ${out.style.name(id)}`
    await confirmed(out, {wanted: id, given: flags.confirm, message})
    return out.action(`Tearing down peering connection ${out.style.name(id)}`, () => api.peering.delete(flags.space, id))
  },
})
