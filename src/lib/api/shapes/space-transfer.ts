import {object, string} from '../shape.js'
import {shape as space} from './space.js'

export const takes = {
  create: object({new_owner: string}),
}

export const answers = {
  create: space,
}
