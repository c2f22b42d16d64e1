import {integer, list, object, optional, string} from '../shape.js'

/** A manifest of the first or the second version, as far as the image's id is concerned. */
const manifest = object({
  schemaVersion: integer,
  config: optional(object({digest: string})),
  /** JSON, in which `id` is the image's. */
  history: optional(list(object({v1Compatibility: string}))),
})

export const answers = {latest: manifest}
