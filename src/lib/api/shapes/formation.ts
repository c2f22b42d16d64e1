import {integer, list, nullable, object, optional, quantity, ref, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  app: ref,
  command: string,
  created_at: time,
  dyno_size: ref,
  id: uuid,
  quantity: integer,
  size: string,
  type: string,
  updated_at: time,
})

/** The official command line says `size`, the schema and Terraform `dyno_size`; quantities come as numbers, text and `+1`. */
const change = {docker_image: optional(nullable(string)), dyno_size: optional(reference), quantity: optional(quantity), size: optional(string)}

export const takes = {
  batchUpdate: object({updates: list(object({...change, type: string}))}),
  update: object(change),
}

export const answers = {
  batchUpdate: list(shape),
}
