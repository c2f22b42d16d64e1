import {anything, record} from '../shape.js'

/** The hyper-schema of the API itself. */
export const shape = record(anything)
