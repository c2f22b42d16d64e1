import {integer, nullable, object, oneOf, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  event: object({id: uuid, include: string}),
  id: uuid,
  num_attempts: integer,
  next_attempt_at: nullable(time),
  last_attempt: nullable(object({
    id: uuid,
    code: nullable(integer),
    error_class: nullable(string),
    status: oneOf('scheduled', 'succeeded', 'failed'),
    created_at: time,
    updated_at: time,
  })),
  status: oneOf('pending', 'scheduled', 'retrying', 'failed', 'succeeded'),
  updated_at: time,
  webhook: object({id: uuid, level: oneOf('notify', 'sync')}),
})
