import {boolean, integer, list, nullable, object, oneOf, optional, string, uuid} from '../shape.js'

/** A rule that scales a process type when its response time leaves a bound, or tells of it. */
export const shape = object({
  action_type: oneOf('alert', 'scale'),
  id: uuid,
  is_active: boolean,
  max_quantity: integer,
  min_quantity: integer,
  name: string,
  notification_channels: list(string),
  notification_period: integer,
  op: string,
  period: integer,
  /** The 95th percentile of the response time, in milliseconds. */
  value: integer,
})

const settings = {
  action_type: optional(oneOf('alert', 'scale')),
  is_active: optional(boolean),
  max_quantity: optional(integer),
  min_quantity: optional(integer),
  notification_channels: optional(list(string)),
  notification_period: optional(integer),
  op: optional(string),
  period: optional(integer),
  value: optional(integer),
}

export const takes = {
  create: object({...settings, name: string}),
  update: object(settings),
}

/** Null where nothing watches. */
export const answers = {list: nullable(list(shape))}
