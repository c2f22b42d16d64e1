import {anything, boolean, list, nullable, object, oneOf, optional, record, string, time, uuid} from '../shape.js'

export const shape = object({
  certificate: string,
  created_at: time,
  entity_id: string,
  id: uuid,
  slo_target_url: string,
  sso_target_url: string,
  organization: nullable(object({name: string})),
  updated_at: time,
  owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
})

export const takes = {
  create: object({
    certificates: optional(list(record(anything))),
    certificate: optional(nullable(string)),
    entity_id: optional(string),
    slo_target_url: optional(string),
    sso_target_url: optional(string),
    owner: object({id: uuid, name: string, type: oneOf('team', 'enterprise-account')}),
    enabled: optional(boolean),
  }),
  createByTeam: object({certificate: string, entity_id: string, slo_target_url: optional(string), sso_target_url: string}),
  update: object({
    entity_id: optional(string),
    slo_target_url: optional(string),
    sso_target_url: optional(string),
    enabled: optional(boolean),
    certificates: optional(list(record(anything))),
  }),
  updateByTeam: object({
    certificate: optional(string),
    entity_id: optional(string),
    slo_target_url: optional(string),
    sso_target_url: optional(string),
  }),
}
