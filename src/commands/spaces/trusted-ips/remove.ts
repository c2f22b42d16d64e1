import {defineCommand} from '../../../lib/command/define.js'
import {argument, string} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {changeRules, viewApplied} from '../../../lib/spaces/trusted-ips.js'

export default defineCommand({
  description: 'let addresses no longer reach the dynos of a private space',
  examples: ['$ hokku spaces:trusted-ips:remove 192.0.2.128/26 --space my-space'],
  hiddenAliases: ['trusted-ips:remove'],
  args: {source: argument({description: 'range of addresses, in CIDR notation', required: true})},
  flags: {...inSpace(), confirm: string({description: 'name of the space'})},
  load: context => changeRules(context, context.flags.space, rules => {
    const {source} = context.args
    if (rules.length === 0) throw new Error('No IP ranges are configured. Nothing to do.')
    if (!rules.some(rule => rule.source === source)) throw new Error(`No IP range matching ${source} was found.`)
    return rules.filter(rule => rule.source !== source)
  }),
  view(ruleset, context) {
    const {args, flags, out} = context
    out.line(`Removed ${out.style.name(args.source)} from trusted IP ranges on ${out.style.space(flags.space)}`)
    viewApplied(context, ruleset)
  },
})
