import {list, number, object, record, string, uuid} from '../shape.js'

/** What metered add-ons used, by the name of each meter. */
export const shape = object({addons: list(object({id: string, meters: record(object({quantity: number}))}))})

export const answers = {
  infoByTeam: object({apps: list(object({id: uuid, addons: list(object({id: string, meters: record(object({quantity: number}))}))}))}),
}
