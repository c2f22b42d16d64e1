import {object, string} from '../shape.js'

export const shape = object({source_blob: object({get_url: string, put_url: string})})
