import {email, list, object, oneOf, string, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  name: string,
  team_id: uuid,
  type: oneOf('app', 'space'),
  users: list(object({email, id: uuid, permissions: list(string)})),
})
