import {list, object, optional, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  added_at: time,
  added_by: userRef,
  addon_service: object({id: uuid, name: string, human_name: string}),
  id: uuid,
})

export const takes = {
  createByTeam: object({addon_service: optional(string)}),
}

export const answers = {
  createByTeam: list(shape),
}
