import {object, optional, string} from '../shape.js'
import {shape as logDrain} from './log-drain.js'

export const takes = {
  update: object({url: optional(string)}),
}

export const answers = {
  info: logDrain,
  update: logDrain,
}
