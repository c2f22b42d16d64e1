import {object, string} from '../shape.js'

export const shape = object({key: string})
