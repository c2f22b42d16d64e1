import {integer, nullable, object, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  name: string,
  price_cents: string,
  product_description: string,
  billing_description: string,
  rate_period: nullable(string),
  billing_period: nullable(string),
  billing_unit: nullable(string),
  aggregation: string,
  included_units: integer,
  start_time: time,
  end_time: nullable(time),
  created_at: time,
  updated_at: time,
})
