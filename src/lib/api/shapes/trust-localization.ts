import {object, string} from '../shape.js'

export const shape = object({modelKey: string, text: string})
