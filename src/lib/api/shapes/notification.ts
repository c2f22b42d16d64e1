import {boolean, integer, list, object, string, uuid} from '../shape.js'

/** Something a person is told beside what they asked for; times are in any form that a date can be read from. */
export const shape = object({
  body: string,
  created_at: string,
  followup: list(object({body: string, created_at: string})),
  id: integer,
  read: boolean,
  target: object({id: uuid}),
  title: string,
})

export const takes = {update: object({read: boolean})}
