import type {InboundRuleset} from '../api/types.js'
import type {Tools} from '../command/define.js'

type Rules = InboundRuleset['rules']

/** Replaces a space's rules by what `change` makes of them. Yields them as they are then. */
export async function changeRules({api}: Pick<Tools, 'api'>, space: string, change: (rules: Rules) => Rules): Promise<InboundRuleset> {
  const ruleset = await api.inboundRuleset.current(space)
  await api.inboundRuleset.create(space, {...ruleset, rules: change(ruleset.rules)})
  return api.inboundRuleset.current(space)
}

/** Whether the rules are in force: older platforms don't tell. */
export function viewApplied({out}: Pick<Tools, 'out'>, {applied}: InboundRuleset): void {
  if (applied === true) out.line('Trusted IP rules are applied to this space.')
  if (applied === false) out.line('Trusted IP rules are not applied to this space. Update your Trusted IP list to trigger a re-application of the rules.')
}
