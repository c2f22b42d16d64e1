import type {Plan} from '../api/types.js'

/** What a month costs: in cents, or by a contract. */
export type Price = Pick<Plan['price'], 'cents'> & Partial<Plan['price']>

const hoursOfMonth = 720

/** `~$0.007/hour` */
export const hourlyPrice = (price: Price): string => special(price) ?? `~$${(price.cents / 100 / hoursOfMonth).toFixed(3)}/hour`

/** `$5/month`, with cents where there are any. */
export const monthlyPrice = (price: Price): string => special(price) ?? `$${(price.cents / 100).toFixed(price.cents % 100 === 0 ? 0 : 2)}/month`

/** `~$0.007/hour (max $5/month)` */
export const wholePrice = (price: Price): string => special(price) ?? `${hourlyPrice(price)} (max ${monthlyPrice(price)})`

const special = ({cents, contract}: Price) => (contract ? 'contract' : cents === 0 ? 'free' : undefined)
