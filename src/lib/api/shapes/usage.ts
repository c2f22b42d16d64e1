import {anything, list, object, record} from '../shape.js'

export const shape = object({addons: list(record(anything))})
