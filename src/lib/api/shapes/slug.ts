import {integer, nullable, object, optional, record, ref, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  blob: object({method: string, url: string}),
  buildpack_provided_description: nullable(string),
  checksum: nullable(string),
  commit: nullable(string),
  commit_description: nullable(string),
  created_at: time,
  deleted_at: nullable(time),
  id: uuid,
  process_types: record(string),
  size: nullable(integer),
  stack: ref,
  updated_at: time,
})

export const takes = {
  create: object({
    buildpack_provided_description: optional(nullable(string)),
    checksum: optional(nullable(string)),
    commit: optional(nullable(string)),
    commit_description: optional(nullable(string)),
    process_types: record(string),
    stack: optional(reference),
  }),
}
