import {anything, object, optional, record, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  include: string,
  payload: object({
    action: string,
    actor: userRef,
    data: record(anything),
    previous_data: record(anything),
    /** Not in Heroku's schema, but what it sends and its command line shows. */
    published_at: optional(time),
    resource: string,
    version: string,
  }),
  updated_at: time,
})
