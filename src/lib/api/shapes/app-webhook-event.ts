import {anything, object, record, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  include: string,
  payload: object({
    action: string,
    actor: userRef,
    data: record(anything),
    previous_data: record(anything),
    resource: string,
    version: string,
  }),
  updated_at: time,
})
