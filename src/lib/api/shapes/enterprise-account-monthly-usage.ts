import {list, number, object, string, uuid} from '../shape.js'

export const shape = object({
  addons: number,
  teams: list(object({
    addons: number,
    apps: list(object({addons: number, app_name: string, data: number, dynos: number, partner: number})),
    connect: number,
    data: number,
    dynos: number,
    id: uuid,
    name: string,
    partner: number,
    space: number,
  })),
  connect: number,
  data: number,
  dynos: number,
  id: uuid,
  month: string,
  name: string,
  partner: number,
  space: number,
})

export const answers = {
  info: list(shape),
}
