import {boolean, integer, list, nullable, object, optional, string} from '../shape.js'

/** The users by which one credential is reached: several while it is rotated. */
const login = object({user: string, password: optional(string), state: string, connections: optional(nullable(integer))})

export const shape = object({uuid: string, name: string, state: string, database: string, host: string, port: integer, credentials: list(login), roles: optional(list(login))})

const message = object({message: string})

export const takes = {
  create: object({name: string}),
  rotate: object({forced: optional(boolean)}),
  rotateAll: object({forced: optional(boolean)}),
}

export const answers = {create: message, delete: message, repairDefault: message, rotate: message, rotateAll: message}
