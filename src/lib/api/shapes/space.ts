import {boolean, list, object, oneOf, optional, ref, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  id: uuid,
  name: string,
  organization: object({name: string}),
  team: ref,
  /** The description is not in Heroku's schema, but its command line shows it where it asks for `3.fir`. */
  region: object({id: uuid, name: string, description: optional(string)}),
  shield: boolean,
  state: oneOf('allocating', 'allocated', 'deleting'),
  updated_at: time,
  cidr: string,
  data_cidr: string,
  generation: ref,
})

export const takes = {
  create: object({
    name: string,
    team: string,
    region: optional(reference),
    shield: optional(boolean),
    cidr: optional(string),
    data_cidr: optional(string),
    log_drain_url: optional(string),
    /** Not in Heroku's schema, but its command line sends them. */
    channel_name: optional(string),
    features: optional(list(string)),
    kpi_url: optional(string),
    generation: optional(string),
  }),
  update: object({name: string}),
}
