import {integer, object, oneOf, string, time} from '../shape.js'

export const shape = object({
  created_at: time,
  month: oneOf('01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'),
  year: integer,
  url: string,
  checksum: string,
  size: integer,
})
