import {integer, nullable, number, object, oneOf, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  amount: number,
  created_at: time,
  id: integer,
  invoice: nullable(object({id: uuid, number: integer})),
  updated_at: time,
  user: userRef,
  state: oneOf('failure', 'pending', 'success'),
})

export const takes = {
  create: object({amount: number, invoice_id: integer, uuid: string}),
  createByTeam: object({amount: number, invoice_id: integer, uuid: string}),
}
