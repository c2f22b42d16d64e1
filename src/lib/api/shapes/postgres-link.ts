import {object, optional, string} from '../shape.js'

/** Another data store, read from within a database. */
export const shape = object({
  id: string,
  name: string,
  created_at: string,
  remote_name: optional(string),
  remote: object({attachment_name: string, name: string}),
  /** In its place where a plan has no links. */
  message: optional(string),
})

export const takes = {
  create: object({target: string, as: optional(string)}),
}
