import {boolean, integer, list, object, optional, string, text} from '../shape.js'
import {shape as service} from './add-on-service.js'

/** As providers know it (`addon-manifest.json`), with what Heroku keeps beside it: the plans. */
export const manifest = object({
  id: string,
  name: optional(string),
  cli_plugin_name: optional(string),
  api: object({
    config_vars: list(string),
    config_vars_prefix: optional(string),
    password: string,
    sso_salt: optional(string),
    /** `many_per_app`, `attachable`, `syslog_drain` count; others don't hurt. */
    requires: optional(list(string)),
    version: optional(text),
    production: object({base_url: string, sso_url: optional(string)}),
  }),
  plans: list(object({
    name: string,
    human_name: optional(string),
    description: optional(string),
    default: optional(boolean),
    price: optional(object({cents: integer, unit: string})),
  })),
})

export const takes = {create: manifest}
export const answers = {create: service, delete: service}
