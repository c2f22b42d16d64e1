import {anything, object, optional, record, string} from '../shape.js'

/** A setting as it is: numbers, truth values and words. `values` says what each word means. */
const setting = object({value: anything, default: optional(anything), desc: optional(string), values: optional(record(string))})

/** Settings by the names that Postgres has for them. */
export const shape = record(setting)

export const takes = {
  update: record(anything),
}
