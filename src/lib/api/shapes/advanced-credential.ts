import {boolean, empty, list, nullable, object, optional, string} from '../shape.js'

/** The users by which one credential is reached: several while it is rotated. */
const role = object({user: string, password: optional(nullable(string)), state: string})

/** The owner's, or an additional one, told apart by `type`. */
export const shape = object({id: string, name: string, type: string, state: string, database: string, host: string, port: string, roles: list(role)})

export const takes = {
  create: object({name: string}),
  rotate: object({forced: optional(boolean)}),
  rotateAll: object({forced: optional(boolean)}),
}

export const answers = {delete: empty, list: object({items: list(shape)}), rotate: empty, rotateAll: empty}
