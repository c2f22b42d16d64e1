import type {Formation} from '../api/types.js'
import type {Terminal} from '../output/terminal.js'

import {hourlyCost, monthlyCost} from './prices.js'

/** The process types with their sizes and costs, then how many dynos there are of each size. */
export function viewProcessTypes(out: Terminal, formation: readonly Formation[]): void {
  const {info, name} = out.style
  out.header('Process Types')
  out.table(formation, {
    type: row => name(row.type),
    size: row => info(row.size),
    qty: row => info(String(row.quantity)),
    'cost/hour': row => hourlyCost(row.size, row.quantity),
    'max cost/month': row => monthlyCost(row.size, row.quantity),
  })
  out.line()
  out.header('Dyno Totals')
  out.table(totals(formation), {type: ([size]) => name(size), total: ([, total]) => info(String(total))})
  if (formation.some(({size}) => size === 'Eco')) out.line('\n$5 (flat monthly fee, shared across all Eco dynos)')
}

function totals(formation: readonly Formation[]): Array<[string, number]> {
  const bySize = new Map<string, number>()
  for (const {size, quantity} of formation) bySize.set(size, (bySize.get(size) ?? 0) + quantity)
  return [...bySize]
}
