import {boolean, nullable, object, optional, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  ignores_delinquent: nullable(boolean),
  name: string,
  redirect_uri: string,
  secret: string,
  updated_at: time,
})

export const takes = {
  create: object({name: string, redirect_uri: string}),
  update: object({name: optional(string), redirect_uri: optional(string)}),
}
