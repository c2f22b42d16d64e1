import {readAddress, readRange, startOf} from './ip-range.js'

/** `source`: `192.0.2.0/24` or `2001:db8::/32`. */
export interface InboundRule {action: 'allow' | 'deny'; source: string}

/** Whether who has this address may come in. */
export type Admission = (address: string) => boolean

/** Those of a new space. */
export const everybodyMayEnter: readonly InboundRule[] = [{action: 'allow', source: '0.0.0.0/0'}]

/** What is wrong with one, in words for its user. */
export const ruleProblem = ({source}: InboundRule): string | undefined =>
  readRange(source) ? undefined : `${source} is not a valid source: give a range in CIDR notation, such as 192.0.2.0/24, or 192.0.2.7/32 for one address.`

/**
 * The rule with the narrowest range that has the address decides, whatever their order; of two for the same range the
 * one that denies. Where none has it, nobody comes in. Heroku's documents show only rules that allow: with those alone
 * it is all the same. There is one look-up for each length of a prefix, however many rules there are.
 */
export function admission(rules: readonly InboundRule[]): Admission {
  const byLength = [...grouped(rules)].sort(([a], [b]) => b - a)
  return text => {
    const address = readAddress(text)
    if (address === undefined) return false
    for (const [bits, ranges] of byLength) {
      const action = ranges.get(startOf(address, bits))
      if (action) return action === 'allow'
    }
    return false
  }
}

/** Length of the prefix → first address → action. */
function grouped(rules: readonly InboundRule[]): Map<number, Map<bigint, InboundRule['action']>> {
  const byLength = new Map<number, Map<bigint, InboundRule['action']>>()
  for (const {source, action} of rules) {
    const {bits, first} = readRange(isEverything(source) ? '::/0' : source) ?? nowhere
    const ranges = byLength.get(bits) ?? new Map<bigint, InboundRule['action']>()
    byLength.set(bits, ranges)
    if (ranges.get(first) !== 'deny') ranges.set(first, action)
  }
  return byLength
}

/** Heroku's spaces know no IPv6: there `0.0.0.0/0` is everybody, and clients that write it mean that. */
const isEverything = (source: string): boolean => /\.\d+\/0$/.test(source)
/** `::/128`: no client has this address. */
const nowhere = {bits: 128, first: 0n}
