import {integer, list, object, optional, string} from '../shape.js'

const instance = object({id: string, level: string, name: string, role: string, status: string})

/** Instances of one size that are reached together: the leader's pool, or one of followers. */
export const shape = object({
  id: string,
  name: string,
  compute_instances: list(instance),
  connections_used: integer,
  expected_connection_limit: integer,
  expected_count: integer,
  expected_level: string,
  status: string,
})

export const takes = {
  create: object({count: integer, level: string, name: optional(string)}),
  update: object({count: optional(integer), level: optional(string)}),
}
