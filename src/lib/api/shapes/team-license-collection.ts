import {anything, list, object, record, string} from '../shape.js'

export const shape = object({period: string, licenses: list(record(anything))})
