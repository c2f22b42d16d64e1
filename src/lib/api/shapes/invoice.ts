import {integer, number, object, string, time, uuid} from '../shape.js'

export const shape = object({
  charges_total: number,
  created_at: time,
  credits_total: number,
  id: uuid,
  number: integer,
  period_end: string,
  period_start: string,
  state: integer,
  total: number,
  updated_at: time,
})
