import {integer, number, object, string, time, uuid} from '../shape.js'

export const shape = object({
  addons_total: integer,
  database_total: integer,
  charges_total: integer,
  created_at: time,
  credits_total: integer,
  dyno_units: number,
  id: uuid,
  number: integer,
  payment_status: string,
  period_end: string,
  period_start: string,
  platform_total: integer,
  state: integer,
  total: integer,
  updated_at: time,
  weighted_dyno_hours: number,
})
