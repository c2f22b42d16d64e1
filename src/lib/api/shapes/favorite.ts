import {object, oneOf, string, uuid} from '../shape.js'

export const shape = object({id: uuid, resource_id: uuid, resource_name: string, type: oneOf('app', 'pipeline')})

export const takes = {
  create: object({resource_id: string, type: oneOf('app', 'pipeline')}),
}
