import {list, object, string, uuid} from '../shape.js'
import {shape as dyno} from './dyno.js'

export const shape = object({app_id: uuid, app_name: string, dynos: list(dyno)})
