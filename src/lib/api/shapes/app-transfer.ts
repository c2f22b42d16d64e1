import {boolean, object, oneOf, optional, ref, reference, time, userRef, uuid} from '../shape.js'

export const shape = object({
  app: ref,
  created_at: time,
  id: uuid,
  owner: userRef,
  recipient: userRef,
  state: oneOf('pending', 'accepted', 'declined'),
  updated_at: time,
})

export const takes = {
  create: object({app: reference, recipient: reference, silent: optional(boolean)}),
  update: object({state: oneOf('pending', 'accepted', 'declined')}),
}
