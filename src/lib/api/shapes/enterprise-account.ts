import {boolean, list, nullable, object, oneOf, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  created_at: time,
  name: string,
  updated_at: time,
  permissions: list(string),
  trial: boolean,
  partner_benefits: boolean,
  identity_provider: nullable(object({
    id: uuid,
    name: string,
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
  })),
})

export const takes = {
  update: object({name: optional(string)}),
}
