import {boolean, empty, idRef, list, nullable, object, optional, string} from '../shape.js'

export const shape = object({
  attachment: nullable(idRef),
  key: string,
  value: nullable(string),
  masked: boolean,
  masking_supported: boolean,
  value_updated_at: string,
})

export const takes = {
  update: object({config: optional(list(object({key: string, value: nullable(string), masked: optional(boolean)})))}),
}

export const answers = {
  update: empty,
}
