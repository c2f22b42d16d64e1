import {boolean, integer, list, nullable, object, oneOf, optional, record, ref, reference, string, text, time, uri, uuid} from '../shape.js'

export const shape = object({
  actions: list(object({id: uuid, label: string, action: string, url: string, requires_owner: boolean})),
  addon_service: ref,
  billing_entity: object({id: uuid, name: string, type: oneOf('app', 'team')}),
  app: ref,
  billed_price: nullable(object({cents: integer, contract: boolean, unit: string})),
  config_vars: list(string),
  created_at: time,
  id: uuid,
  name: string,
  plan: ref,
  provider_id: string,
  provision_message: string,
  state: oneOf('provisioning', 'provisioned', 'deprovisioning', 'deprovisioned'),
  updated_at: time,
  web_url: nullable(uri),
})

export const takes = {
  create: object({
    attachment: optional(object({name: optional(string)})),
    config: optional(record(text)),
    confirm: optional(string),
    plan: reference,
    name: optional(string),
  }),
  /** The official command line sends it with the DELETE. */
  delete: object({confirm: optional(string), force: optional(boolean)}),
  resolve: object({addon: string, app: optional(string), addon_service: optional(string)}),
  update: object({name: optional(string), plan: optional(reference)}),
}

export const answers = {
  resolve: list(shape),
}
