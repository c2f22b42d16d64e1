import {integer, object} from '../shape.js'

export const shape = object({remaining: integer})
