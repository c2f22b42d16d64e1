import {list, object, ref, reference, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  space: ref,
  created_at: time,
  id: uuid,
  permissions: list(object({description: string, name: string})),
  updated_at: time,
  user: userRef,
})

export const takes = {
  update: object({permissions: list(reference)}),
}
