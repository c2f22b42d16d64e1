import {boolean, object, string, time, uuid} from '../shape.js'

export const shape = object({
  default: boolean,
  created_at: time,
  id: uuid,
  name: string,
  state: string,
  updated_at: time,
})
