import {nullable, object, ref} from '../shape.js'

export const shape = object({stack: nullable(ref)})
