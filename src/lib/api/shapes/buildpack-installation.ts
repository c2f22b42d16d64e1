import {integer, list, object, string} from '../shape.js'

export const shape = object({ordinal: integer, buildpack: object({url: string, name: string})})

export const takes = {
  update: object({updates: list(object({buildpack: string}))}),
}

export const answers = {
  update: list(shape),
}
