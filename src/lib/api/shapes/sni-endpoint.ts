import {boolean, list, nullable, object, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  certificate_chain: string,
  created_at: time,
  id: uuid,
  name: string,
  updated_at: time,
  display_name: nullable(string),
  domains: list(uuid),
  app: ref,
  ssl_cert: object({
    'ca_signed?': boolean,
    cert_domains: list(string),
    expires_at: time,
    issuer: string,
    'self_signed?': boolean,
    starts_at: time,
    subject: string,
    id: uuid,
  }),
})

export const takes = {
  create: object({certificate_chain: string, private_key: string}),
  update: object({certificate_chain: string, private_key: string}),
}
