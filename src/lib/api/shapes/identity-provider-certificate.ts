import {nullable, object, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  name: nullable(string),
  body: string,
  created_at: time,
  id: uuid,
  expires_at: time,
  identity_provider_id: uuid,
})

export const takes = {
  create: object({body: string, name: optional(nullable(string))}),
  update: object({name: optional(nullable(string))}),
}
