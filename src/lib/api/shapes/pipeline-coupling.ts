import {idRef, object, oneOf, optional, ref, reference, time, uuid} from '../shape.js'

/** From the first that code passes to the last. */
export const stage = oneOf('test', 'review', 'development', 'staging', 'production')

export const shape = object({
  app: idRef,
  created_at: time,
  id: uuid,
  pipeline: ref,
  stage,
  updated_at: time,
})

export const takes = {
  create: object({
    app: reference,
    pipeline: reference,
    stage,
  }),
  update: object({stage: optional(stage)}),
}
