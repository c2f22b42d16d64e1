import {integer, list, object, optional, string} from '../shape.js'

export const shape = object({
  id: integer,
  createdAt: string,
  instanceKeys: list(string),
  serviceKeys: list(string),
  IncidentEvents: list(object({id: integer, createdAt: string, localizedType: optional(string), message: string, type: string, updatedAt: string})),
  IncidentImpacts: list(object({severity: string})),
})
