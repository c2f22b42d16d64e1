import {nullable, object, oneOf, optional, ref, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  name: string,
  owner: nullable(object({id: uuid, type: string})),
  updated_at: time,
  generation: ref,
})

export const takes = {
  /** `generation`: the official command line says of which one the apps shall be; there is but one here. */
  create: object({generation: optional(reference), name: string, owner: optional(nullable(object({id: string, type: optional(oneOf('team', 'user'))})))}),
  /** The name again, to be sure. */
  delete: object({name: optional(string)}),
  update: object({name: optional(string)}),
}
