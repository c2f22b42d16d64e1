import {nullable, object, string} from '../shape.js'

export const shape = object({sms_number: nullable(string)})
