import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {missingSpace, spaceArgs, spaceFlags, spaceName} from '../../../lib/spaces/name.js'
import {viewApplied} from '../../../lib/spaces/trusted-ips.js'

export default defineCommand({
  description: 'list the addresses that may reach the dynos of a private space',
  examples: ['$ hokku spaces:trusted-ips my-space'],
  hiddenAliases: ['trusted-ips'],
  args: spaceArgs(),
  flags: {...spaceFlags(), json: json()},
  load: context => context.api.inboundRuleset.current(spaceName(context, missingSpace())),
  view(ruleset, context) {
    const {out} = context
    const isClosed = ruleset.rules.length === 0
    out.header(isClosed ? `${out.style.space(spaceName(context, missingSpace()))} has no trusted IP ranges. All inbound web requests to dynos are blocked.` : 'Trusted IP Ranges')
    for (const {source} of ruleset.rules) out.line(source)
    viewApplied(context, ruleset)
  },
})
