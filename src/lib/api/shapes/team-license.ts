import {integer, object, string} from '../shape.js'

export const shape = object({
  start_date: string,
  end_date: string,
  qty: integer,
  consumed: integer,
  code: string,
  name: string,
})
