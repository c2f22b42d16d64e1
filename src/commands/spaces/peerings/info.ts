import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../../lib/spaces/name.js'

export default defineCommand({
  description: 'show what one must know to peer with a private space',
  examples: ['$ hokku spaces:peerings:info my-space'],
  hiddenAliases: ['spaces:peering:info'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  load: context => context.api.peeringInfo.info(spaceName(context, missingSpace())),
  view(info, context) {
    const {out} = context
    out.header(`${out.style.space(spaceName(context, missingSpace()))} Peering Info`)
    out.object({
      'AWS Account ID': info.aws_account_id,
      'AWS Region': info.aws_region,
      'AWS VPC ID': info.vpc_id,
      'AWS VPC CIDR': info.vpc_cidr,
      'Space CIDRs': info.space_cidr_blocks.join(', '),
      'Unavailable CIDRs': info.unavailable_cidr_blocks.join(', '),
    })
  },
})
