import {list, nullable, number, object, optional, record, string} from '../shape.js'

/** Series by name, such as an error's code: a value for each step from start to end, null where there is none. */
export const metrics = object({
  data: record(list(nullable(number))),
  end_time: optional(string),
  start_time: optional(string),
  step: optional(string),
})

export const answers = {errors: metrics}
