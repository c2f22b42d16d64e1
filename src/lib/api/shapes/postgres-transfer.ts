import {boolean, integer, list, nullable, object, optional, string} from '../shape.js'

/** Backups, restores and copies: told apart by `from_type` and `to_type`. Times as the service writes them. */
export const shape = object({
  uuid: string,
  num: integer,
  from_type: string,
  from_name: string,
  to_type: string,
  to_name: string,
  to_url: string,
  options: optional(object({pgbackups_name: optional(string)})),
  schedule: optional(nullable(object({uuid: string}))),
  source_bytes: integer,
  processed_bytes: integer,
  succeeded: nullable(boolean),
  warnings: integer,
  created_at: string,
  started_at: nullable(string),
  finished_at: nullable(string),
  canceled_at: optional(nullable(string)),
  /** With `verbose=true`. */
  logs: optional(list(object({created_at: string, message: string}))),
})

export const takes = {
  copy: object({from_name: string, from_url: string, to_name: string, to_url: string}),
  restore: object({backup_url: string, extensions: optional(list(string))}),
}

export const answers = {
  publicUrl: object({url: string, expires_at: string}),
}
