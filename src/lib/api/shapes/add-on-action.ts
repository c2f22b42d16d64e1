import {empty, object, string} from '../shape.js'
import {shape as addOn} from './add-on.js'

export const shape = object({})

export const takes = {
  peer: object({pcx_id: string}),
}

export const answers = {
  deprovision: addOn,
  peer: empty,
  provision: addOn,
  unpeer: empty,
}
