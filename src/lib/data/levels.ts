import type {AdvancedLevel} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {monthlyPrice, hourlyPrice} from '../addons/price.js'

/** A size of an instance and, where that is known, what a month of it costs, in cents. */
export type PricedLevel = AdvancedLevel & {cents: number | undefined}

export async function listLevels({api}: Tools): Promise<PricedLevel[]> {
  const [{items}, {advanced}] = await Promise.all([api.advancedLevel.list(), api.advancedLevel.prices()])
  const prices = new Map(Object.values(advanced).map(({product_description: level, rate}) => [level, rate]))
  return items.map(level => ({...level, cents: prices.get(level.name)}))
}

/** `4G-Performance   2 vCPU   4 GB MEM   ~$0.042/hour ($30.02/month)` */
export const levelText = ({cents, memory_in_gb: memory, name, vcpu}: PricedLevel): string =>
  [name, `${vcpu} vCPU`, `${memory} GB MEM`, ...(cents === undefined ? [] : [priceText(cents)])].join('   ')

export const priceText = (cents: number): string => `${hourlyPrice({cents})} (${monthlyPrice({cents})})`
