import type {Plan} from '../api/types.js'
import type {Client} from '../api/client.js'

/** Metered: paid by what is used. */
export type PricedPlan = Plan & {price: {metered?: boolean}}

/** A service's plans, the cheapest first, those by contract behind them. */
export async function listPlans(api: Client, service: string): Promise<PricedPlan[]> {
  const plans: PricedPlan[] = await api.plan.listByAddOn(service, {version: '3.sdk'})
  return plans.sort((a, b) => rank(a) - rank(b) || a.price.cents - b.price.cents)
}

/** What says nothing of a contract comes last, as the official command line sorts. */
const rank = ({price}: PricedPlan) => (price.contract === undefined ? 2 : Number(price.contract))
