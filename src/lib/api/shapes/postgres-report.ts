import {anything, list, object, optional, string} from '../shape.js'

const check = object({name: string, status: string, results: anything})

/** What an examination of a database found; kept for a month. */
export const shape = object({id: string, app: string, database: string, created_at: string, checks: list(check)})

export const takes = {
  create: object({app: string, database: string, plan: string, url: string, metrics: optional(anything), burst_data_present: optional(anything), burst_status: optional(anything)}),
}
