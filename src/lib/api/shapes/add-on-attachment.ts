import {list, nullable, object, optional, ref, reference, string, time, uri, uuid} from '../shape.js'

/** The add-on's `plan` and the `config_vars` are there where `Accept-Inclusion: addon:plan,config_vars` asked for them. */
export const shape = object({
  addon: object({id: uuid, name: string, app: ref, plan: optional(ref)}),
  app: ref,
  created_at: time,
  id: uuid,
  name: string,
  namespace: nullable(string),
  updated_at: time,
  web_url: nullable(uri),
  log_input_url: nullable(string),
  config_vars: optional(list(string)),
})

export const takes = {
  create: object({
    addon: reference,
    app: reference,
    confirm: optional(string),
    name: optional(string),
    namespace: optional(nullable(string)),
    /** Of a database of Postgres Advanced: what of it is attached. `proxy` is the word `false`. */
    namespace_config: optional(object({pool: optional(string), proxy: optional(string), role: optional(string)})),
  }),
  resolve: object({addon_attachment: string, app: optional(string), addon_service: optional(string)}),
}

export const answers = {
  resolve: list(shape),
}
