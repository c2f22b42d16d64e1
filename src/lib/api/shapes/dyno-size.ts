import {boolean, integer, nullable, number, object, ref, string, uuid} from '../shape.js'

export const shape = object({
  architecture: string,
  compute: integer,
  cost: nullable(object({cents: integer, unit: string})),
  dedicated: boolean,
  precise_dyno_units: number,
  generation: ref,
  id: uuid,
  memory: number,
  name: string,
  private_space_only: boolean,
})
