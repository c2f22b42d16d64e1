import {anything, boolean, email, idRef, integer, nullable, object, oneOf, optional, record, reference, string, time, uuid} from '../shape.js'
import {shape as account} from './account.js'

export const shape = object({
  actor_email: email,
  clear_cache: nullable(boolean),
  commit_branch: string,
  commit_message: string,
  commit_sha: string,
  debug: boolean,
  app_setup: nullable(record(anything)),
  created_at: time,
  dyno: nullable(object({size: string})),
  id: uuid,
  message: nullable(string),
  number: integer,
  organization: nullable(object({name: string})),
  pipeline: idRef,
  status: oneOf('pending', 'cancelled', 'creating', 'building', 'running', 'succeeded', 'failed', 'errored', 'debugging'),
  source_blob_url: string,
  updated_at: time,
  user: account,
  warning_message: nullable(string),
})

export const takes = {
  create: object({
    clear_cache: optional(boolean),
    commit_branch: string,
    commit_message: string,
    commit_sha: string,
    debug: optional(boolean),
    organization: optional(reference),
    pipeline: reference,
    source_blob_url: string,
  }),
  update: object({
    status: oneOf('pending', 'cancelled', 'creating', 'building', 'running', 'succeeded', 'failed', 'errored', 'debugging'),
    message: optional(nullable(string)),
  }),
}
