import {list, nullable, object, optional, string} from '../shape.js'

export const shape = object({name: string, value: nullable(string)})

export const takes = {
  update: object({config: optional(list(object({name: string, value: optional(nullable(string))})))}),
}

export const answers = {
  update: list(shape),
}
