import {anything, boolean, idRef, integer, nullable, object, oneOf, optional, record, reference, string, text, time, uuid} from '../shape.js'

export const shape = object({
  app: nullable(idRef),
  app_setup: nullable(idRef),
  branch: string,
  created_at: time,
  id: uuid,
  pipeline: idRef,
  status: oneOf('pending', 'creating', 'created', 'deleting', 'deleted', 'errored'),
  updated_at: time,
  creator: record(anything),
  wait_for_ci: boolean,
  error_status: nullable(string),
  message: nullable(string),
  fork_repo: nullable(object({id: integer})),
  pr_number: nullable(integer),
})

export const takes = {
  create: object({
    branch: string,
    pr_number: optional(nullable(integer)),
    pipeline: reference,
    source_blob: object({url: optional(string), version: optional(nullable(string))}),
    environment: optional(nullable(record(nullable(text)))),
    fork_repo_id: optional(nullable(integer)),
  }),
}
