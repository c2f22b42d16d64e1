import {idRef, nullable, object, oneOf, optional, reference, string, uuid} from '../shape.js'

export const shape = object({
  pipeline: idRef,
  previous_owner: nullable(object({id: uuid, type: string})),
  new_owner: nullable(object({id: uuid, type: string})),
})

export const takes = {
  create: object({pipeline: reference, new_owner: object({id: string, type: optional(oneOf('team', 'user'))})}),
}
