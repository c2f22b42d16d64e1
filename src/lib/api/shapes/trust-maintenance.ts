import {anything, record} from '../shape.js'

export const shape = record(anything)
