import {number, object, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  amount: number,
  balance: number,
  created_at: time,
  expires_at: time,
  id: uuid,
  title: string,
  updated_at: time,
})

export const takes = {
  create: object({code1: optional(string), code2: optional(string)}),
}
