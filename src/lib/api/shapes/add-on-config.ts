import {list, nullable, object, optional, string} from '../shape.js'

export const shape = object({name: string, value: nullable(string)})

export const takes = {
  update: object({config: optional(list(object({name: string, value: optional(nullable(string))})))}),
}

export const answers = {
  /** Of a credential of that name: none where there isn't one. */
  info: list(shape),
  update: list(shape),
}
