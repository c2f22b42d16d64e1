import {boolean, nullable, number, object, oneOf, optional, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  created_at: time,
  credit_card_collections: boolean,
  default: boolean,
  enterprise_account: nullable(ref),
  identity_provider: nullable(object({
    id: uuid,
    name: string,
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
  })),
  membership_limit: nullable(number),
  name: string,
  provisioned_licenses: boolean,
  role: nullable(oneOf('admin', 'collaborator', 'member', 'owner', 'viewer')),
  type: oneOf('enterprise', 'team'),
  updated_at: time,
})

export const takes = {
  create: object({
    name: string,
    address_1: optional(string),
    address_2: optional(nullable(string)),
    card_number: optional(nullable(string)),
    city: optional(string),
    country: optional(string),
    cvv: optional(nullable(string)),
    expiration_month: optional(nullable(string)),
    expiration_year: optional(nullable(string)),
    first_name: optional(string),
    last_name: optional(string),
    other: optional(nullable(string)),
    postal_code: optional(string),
    state: optional(string),
    nonce: optional(nullable(string)),
    device_data: optional(nullable(string)),
  }),
  createInEnterpriseAccount: object({name: string}),
  update: object({default: optional(boolean), name: optional(string)}),
}
