import {list} from '../shape.js'
import {shape as space} from './space.js'

export const answers = {
  list: list(space),
}
