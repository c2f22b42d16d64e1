import {nullable, record, string, text} from '../shape.js'

export const shape = record(string)

export const takes = {
  update: record(nullable(text)),
}
