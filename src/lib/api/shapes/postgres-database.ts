import {anything, boolean, list, nullable, object, optional, string} from '../shape.js'

/** One line of what is told of a database. Where it `resolve_db_name`s, a value is a connection string that stands for a name. */
const fact = object({name: string, values: list(string), resolve_db_name: optional(boolean)})

export const shape = object({
  addon_id: string,
  name: string,
  info: list(fact),
  resource_url: nullable(string),
  following: optional(nullable(string)),
  leader: optional(nullable(object({addon_id: string, name: string}))),
})

/** Whether one has to wait. `step` is there while a version is upgraded. */
export const waitStatus = object({message: string, 'waiting?': boolean, 'error?': optional(boolean), step: optional(string)})

const message = object({message: string})

export const takes = {
  poolConnections: object({app: string, credential: string, name: optional(string)}),
  reset: object({extensions: optional(list(string))}),
}

export const answers = {
  bastion: object({host: optional(string), private_key: optional(string)}),
  burstStatus: anything,
  metrics: anything,
  poolConnections: object({name: string}),
  reset: message,
  resetConnections: message,
  resetStats: message,
  unfollow: message,
  waitStatus,
}
