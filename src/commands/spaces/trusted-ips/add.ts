import {defineCommand} from '../../../lib/command/define.js'
import {argument, string} from '../../../lib/command/flags.js'
import {inSpace} from '../../../lib/spaces/name.js'
import {changeRules, viewApplied} from '../../../lib/spaces/trusted-ips.js'

export default defineCommand({
  description: 'let addresses reach the dynos of a private space',
  examples: ['$ hokku spaces:trusted-ips:add 192.0.2.128/26 --space my-space'],
  hiddenAliases: ['trusted-ips:add'],
  args: {source: argument({description: 'range of addresses, in CIDR notation', required: true})},
  flags: {...inSpace(), confirm: string({description: 'name of the space'})},
  load: context => changeRules(context, context.flags.space, rules => {
    const {source} = context.args
    if (rules.some(rule => rule.source === source)) throw new Error(`A rule already exists for ${source}.`)
    return [...rules, {action: 'allow', source}]
  }),
  view(ruleset, context) {
    const {args, flags, out} = context
    out.line(`Added ${out.style.name(args.source)} to trusted IP ranges on ${out.style.space(flags.space)}`)
    viewApplied(context, ruleset)
  },
})
