import {integer, nullable, object, string, time, userRef, uuid} from '../shape.js'

/** A login of a browser or a command line, as the official command line lists them. */
export const shape = object({
  created_at: time,
  description: string,
  expires_in: nullable(integer),
  id: uuid,
  updated_at: time,
  user: userRef,
})
