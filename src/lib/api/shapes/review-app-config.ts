import {boolean, integer, nullable, object, optional, string, uuid} from '../shape.js'

export const shape = object({
  repo: object({id: integer}),
  automatic_review_apps: boolean,
  deploy_target: nullable(object({id: string, type: string})),
  destroy_stale_apps: boolean,
  stale_days: integer,
  pipeline_id: uuid,
  wait_for_ci: boolean,
  base_name: nullable(string),
})

const settings = {
  automatic_review_apps: optional(boolean),
  destroy_stale_apps: optional(boolean),
  stale_days: optional(integer),
  deploy_target: optional(nullable(object({id: string, type: string}))),
  wait_for_ci: optional(boolean),
  base_name: optional(nullable(string)),
  /** The pipeline's id once more, which the official command line sends. */
  pipeline: optional(string),
}

export const takes = {
  delete: object({pipeline: optional(string), repo: optional(string)}),
  /** `repo`: `owner/name` */
  enable: object({...settings, repo: string}),
  update: object({...settings, repo: optional(string)}),
}
