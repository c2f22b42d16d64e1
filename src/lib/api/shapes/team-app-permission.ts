import {object, string} from '../shape.js'

export const shape = object({name: string, description: string})
