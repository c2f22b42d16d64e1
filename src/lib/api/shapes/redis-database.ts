import {boolean, empty, integer, list, object, optional, record, string} from '../shape.js'
import {waitStatus} from './postgres-database.js'

export const shape = object({
  addon_id: string,
  name: string,
  plan: string,
  info: list(object({name: string, values: list(string)})),
  resource_url: string,
  port: integer,
  prefer_native_tls: optional(boolean),
  formation: optional(object({id: string})),
})

/** Which settings there are, as they are now. */
const config = object({
  maxmemory_policy: object({value: string, values: record(string)}),
  notify_keyspace_events: object({value: string}),
  timeout: object({value: integer}),
})

const message = object({message: string})

export const takes = {
  resetStats: empty,
  rotateCredentials: empty,
  updateConfig: object({maxmemory_policy: optional(string), notify_keyspace_events: optional(string), timeout: optional(integer)}),
  upgrade: object({version: string}),
}

export const answers = {resetStats: message, rotateCredentials: message, updateConfig: config, upgrade: message, waitStatus}
