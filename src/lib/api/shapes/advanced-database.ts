import {boolean, list, nullable, number, object, optional, string} from '../shape.js'
import {shape as pool} from './advanced-pool.js'
import {shape as quota} from './advanced-quota.js'

const limit = object({name: string, current: nullable(number), limit: nullable(number)})
const rollback = object({enabled: boolean, earliest_time: optional(nullable(string))})

/** What the service tells of a database of Postgres Advanced. */
export const shape = object({
  addon: object({id: string, name: string}),
  app: object({name: string}),
  created_at: string,
  features: object({rollback: optional(rollback)}),
  forked_from: optional(nullable(object({id: string, name: string}))),
  plan_limits: list(limit),
  pools: list(pool),
  quotas: list(quota),
  region: string,
  status: string,
  tier: string,
  version: string,
})

export const takes = {upgrade: object({version: optional(string)})}

export const answers = {
  upgrade: object({message: string}),
  waitStatus: object({waiting: boolean, message: nullable(string)}),
}
