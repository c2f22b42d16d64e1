import {list} from '../shape.js'
import {shape as release} from './release.js'

export const answers = {
  list: list(release),
}
