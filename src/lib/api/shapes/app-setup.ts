import {boolean, integer, list, nullable, object, oneOf, optional, record, ref, reference, string, text, time, uuid} from '../shape.js'
import {stage} from './pipeline-coupling.js'

export const shape = object({
  id: uuid,
  created_at: time,
  updated_at: time,
  status: oneOf('failed', 'pending', 'succeeded'),
  failure_message: nullable(string),
  app: ref,
  build: nullable(object({id: uuid, status: oneOf('failed', 'pending', 'succeeded'), output_stream_url: string})),
  manifest_errors: list(string),
  postdeploy: nullable(object({output: string, exit_code: integer})),
  resolved_success_url: nullable(string),
})

export const takes = {
  create: object({
    app: optional(object({
      locked: optional(boolean),
      name: optional(string),
      organization: optional(string),
      personal: optional(boolean),
      region: optional(reference),
      space: optional(string),
      stack: optional(reference),
    })),
    pipeline_coupling: optional(object({pipeline: reference, stage})),
    source_blob: object({checksum: optional(nullable(string)), url: optional(string), version: optional(nullable(string))}),
    overrides: optional(object({buildpacks: optional(list(object({url: optional(string)}))), env: optional(record(text))})),
  }),
}
