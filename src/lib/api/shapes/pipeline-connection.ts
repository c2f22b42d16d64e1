import {boolean, integer, object, optional, string} from '../shape.js'

/** Which GitHub repository a pipeline belongs to; `organization` where tests are billed to one. */
export const shape = object({
  organization: optional(object({name: string})),
  repository: object({id: integer, name: string}),
})

export const takes = {
  /** GitHub's number of the repository. */
  create: object({repository: integer}),
  update: object({ci: optional(boolean)}),
}
