import {anything, nullable, object, record, string} from '../shape.js'

export const shape = object({'["NAME"]: ["value"]': record(anything)})

export const takes = {
  update: record(nullable(string)),
}
