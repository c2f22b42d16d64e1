import {integer, object, string} from '../shape.js'

/** A daily backup. */
export const shape = object({uuid: string, name: string, hour: integer, timezone: string})

export const takes = {
  create: object({hour: string, timezone: string, schedule_name: string}),
}
