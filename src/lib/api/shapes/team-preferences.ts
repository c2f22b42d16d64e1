import {boolean, nullable, object, oneOf, optional} from '../shape.js'

export const shape = object({
  'default-permission': nullable(oneOf('admin', 'member', 'viewer')),
  'addons-controls': nullable(boolean),
})

export const takes = {
  update: object({'addons-controls': optional(nullable(boolean))}),
}

export const answers = {
  list: shape,
}
