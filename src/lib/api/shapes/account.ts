import {boolean, email, nullable, object, oneOf, optional, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  acknowledged_msa: boolean,
  acknowledged_msa_at: nullable(time),
  allow_tracking: boolean,
  beta: boolean,
  created_at: time,
  eco_dynos_enabled: boolean,
  email,
  federated: boolean,
  id: uuid,
  identity_provider: nullable(object({
    id: uuid,
    name: string,
    team: object({name: string}),
    organization: object({name: string}),
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
  })),
  italian_customer_terms: nullable(string),
  italian_partner_terms: nullable(string),
  last_login: nullable(time),
  name: nullable(string),
  sms_number: nullable(string),
  suspended_at: nullable(time),
  delinquent_at: nullable(time),
  two_factor_authentication: boolean,
  updated_at: time,
  verified: boolean,
  country_of_residence: nullable(string),
  default_organization: nullable(ref),
  default_team: nullable(ref),
})

export const takes = {
  update: object({allow_tracking: optional(boolean), beta: optional(boolean), email: optional(string), name: optional(nullable(string))}),
  updateByUser: object({allow_tracking: optional(boolean), beta: optional(boolean), name: optional(nullable(string))}),
}
