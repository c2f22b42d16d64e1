import {defineCommand} from '../../../lib/command/define.js'
import {argument, string} from '../../../lib/command/flags.js'
import {spaceArgs, spaceFlags, spaceName} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'accept a pending peering connection to a private space',
  examples: ['$ hokku spaces:peerings:accept pcx-4bd27022 --space my-space'],
  args: {pcxid: argument({hidden: true}), ...spaceArgs()},
  flags: {...spaceFlags(), pcxid: string({char: 'p', description: 'id of the peering connection'})},
  async load(context) {
    const {api, args, flags} = context
    const missing = new Error('Space name required.\nUSAGE: hokku spaces:peerings:accept pcx-12345678 --space my-space')
    const name = spaceName(context, missing)
    const id = flags.pcxid ?? args.pcxid
    if (id === undefined) throw missing
    await api.peering.create(name, {pcx_id: id}, {version: '3.dogwood'})
    return {pcx_id: id}
  },
  view: ({pcx_id: id}, {out}) => out.line(`Accepting and configuring peering connection ${out.style.name(id)}`),
})
