import {boolean, email, list, object, oneOf, optional, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  space: ref,
  created_at: time,
  rules: list(object({action: oneOf('allow', 'deny'), source: string})),
  created_by: email,
  /** Not in Heroku's schema. */
  applied: optional(boolean),
})

export const takes = {
  create: object({rules: optional(list(object({action: oneOf('allow', 'deny'), source: string})))}),
}
