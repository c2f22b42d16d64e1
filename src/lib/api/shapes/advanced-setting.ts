import {anything, list, object, string} from '../shape.js'

/** A setting of Postgres itself. */
export const shape = object({name: string, current: anything})

/** `name:value`, several with commas between them. */
export const takes = {update: object({settings: string})}

export const answers = {
  list: object({items: list(shape)}),
  update: object({changes: list(object({name: string, previous: anything, current: anything}))}),
}
