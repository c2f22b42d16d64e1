import {object, string, time, uuid} from '../shape.js'

export const shape = object({
  comment: string,
  created_at: time,
  email: string,
  fingerprint: string,
  id: uuid,
  public_key: string,
  updated_at: time,
})

export const takes = {
  create: object({public_key: string}),
}
