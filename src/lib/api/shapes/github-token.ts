import {object, string} from '../shape.js'

/** Under which GitHub knows the account. */
export const shape = object({github: object({token: string})})
