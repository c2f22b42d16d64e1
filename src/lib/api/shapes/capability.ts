import {anything, boolean, list, nullable, object, record, string} from '../shape.js'

export const shape = object({
  capability: string,
  resource_id: nullable(string),
  resource_type: string,
  capable: boolean,
  requires_second_factor: boolean,
  resource_canonical_id: string,
})

export const takes = {
  check: object({capabilities: list(record(anything))}),
}

export const answers = {
  check: object({capabilities: list(shape)}),
}
