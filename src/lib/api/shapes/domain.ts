import {nullable, object, oneOf, optional, ref, reference, string, time, uri, uuid} from '../shape.js'

export const shape = object({
  acm_status: nullable(string),
  acm_status_reason: nullable(string),
  app: ref,
  cname: nullable(string),
  created_at: time,
  hostname: uri,
  id: uuid,
  kind: oneOf('heroku', 'custom'),
  updated_at: time,
  status: string,
  sni_endpoint: nullable(ref),
})

export const takes = {
  create: object({hostname: string, sni_endpoint: optional(nullable(reference))}),
  update: object({sni_endpoint: nullable(reference)}),
}
