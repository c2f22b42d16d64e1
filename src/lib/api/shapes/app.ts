import {anything, boolean, empty, integer, nullable, object, optional, record, ref, reference, string, time, uri, userRef, uuid} from '../shape.js'

export const shape = object({
  acm: boolean,
  archived_at: nullable(time),
  buildpack_provided_description: nullable(string),
  build_stack: ref,
  created_at: time,
  generation: ref,
  git_url: string,
  id: uuid,
  internal_routing: nullable(boolean),
  maintenance: boolean,
  name: string,
  owner: userRef,
  organization: nullable(ref),
  team: nullable(ref),
  region: ref,
  released_at: nullable(time),
  repo_size: nullable(integer),
  slug_size: nullable(integer),
  space: nullable(object({id: uuid, name: string, shield: boolean})),
  stack: ref,
  updated_at: time,
  web_url: nullable(uri),
  create_status: optional(string),
  /** Only with `?extended=true`. */
  extended: optional(record(anything)),
  /** Only where the app belongs to a team. */
  locked: optional(boolean),
})

export const takes = {
  create: object({
    name: optional(string),
    region: optional(reference),
    stack: optional(reference),
    /** The official command line sends the names as one string, with commas. */
    feature_flags: optional(anything),
    internal_routing: optional(boolean),
    kernel: optional(string),
    locked: optional(boolean),
    space: optional(reference),
    team: optional(reference),
  }),
  enableAcm: empty,
  refreshAcm: object({acm_refresh: optional(boolean)}),
  update: object({build_stack: optional(reference), maintenance: optional(boolean), name: optional(string)}),
}
