import {object, string} from '../shape.js'

export const shape = object({archive_link: string})
