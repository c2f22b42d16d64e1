import {list, number, object, string, uuid} from '../shape.js'

export const shape = object({
  addons: number,
  apps: list(object({addons: number, app_name: string, data: number, dynos: number, partner: number})),
  data: number,
  date: string,
  dynos: number,
  id: uuid,
  name: string,
  partner: number,
  space: number,
})

export const answers = {
  info: list(shape),
}
