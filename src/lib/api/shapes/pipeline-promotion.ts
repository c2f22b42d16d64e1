import {idRef, list, nullable, object, oneOf, optional, reference, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  pipeline: idRef,
  source: object({app: idRef, release: idRef}),
  status: oneOf('pending', 'completed'),
  updated_at: nullable(time),
})

export const takes = {
  create: object({
    pipeline: reference,
    source: object({app: optional(reference), release: optional(reference)}),
    targets: list(object({app: reference})),
  }),
}
