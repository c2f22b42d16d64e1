import {object, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  name: string,
  updated_at: time,
})
