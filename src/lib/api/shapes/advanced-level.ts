import {integer, list, number, object, record, string} from '../shape.js'

/** A size of an instance: how much of a machine it has. */
export const shape = object({name: string, vcpu: number, memory_in_gb: number, connection_limit: integer})

/** What a month costs, in cents; `product_description` is the name of the level. */
export const price = object({product_description: string, rate: number})

export const answers = {
  list: object({items: list(shape)}),
  prices: object({advanced: record(price)}),
}
