import {boolean, integer, list, nullable, number, object, oneOf, optional, string} from '../shape.js'

const action = oneOf('none', 'notify', 'restrict')

/** How much a database may hold before somebody is told, and before it is held to that. */
export const shape = object({
  type: string,
  current_gb: nullable(number),
  warning_gb: nullable(number),
  critical_gb: nullable(number),
  enforcement_action: action,
  enforcement_active: boolean,
})

export const takes = {
  update: object({warning_gb: optional(nullable(integer)), critical_gb: optional(nullable(integer)), enforcement_action: optional(action)}),
}

export const answers = {list: object({items: list(shape)})}
