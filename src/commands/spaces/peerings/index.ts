import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {json} from '../../../lib/command/flags.js'
import {spaceArgs, spaceFlags, spaceName} from '../../../lib/spaces/name.js'

const missing = () => new CommandError('space required.\nUSAGE: hokku spaces:peerings my-space\n')

export default defineCommand({
  description: 'list the peering connections of a private space',
  examples: ['$ hokku spaces:peerings my-space'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  load: context => context.api.peering.list(spaceName(context, missing())),
  view(peerings, context) {
    const {out} = context
    out.header(`${out.style.space(spaceName(context, missing()))} Peerings`)
    out.table(peerings, {
      'PCX ID': peering => peering.pcx_id,
      Type: peering => peering.type,
      'CIDR Blocks': peering => peering.cidr_blocks.join(', '),
      Status: peering => peering.status,
      'VPC ID': peering => peering.aws_vpc_id,
      'AWS Region': peering => peering.aws_region,
      'AWS Account ID': peering => peering.aws_account_id,
      Expires: peering => peering.expires,
    })
  },
})
