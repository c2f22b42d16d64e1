import {nullable, object, ref, string, time, uuid} from '../shape.js'

export const shape = object({
  addon: nullable(object({id: uuid, name: string, app: ref})),
  app: nullable(ref),
  created_at: time,
  id: uuid,
  token: string,
  updated_at: time,
  url: string,
})

export const takes = {
  create: object({url: string}),
  update: object({url: string}),
}
