import {list, object, oneOf, string, time} from '../shape.js'

export const shape = object({
  created_at: time,
  sources: list(string),
  state: oneOf('disabled', 'updating', 'enabled'),
  updated_at: time,
})
