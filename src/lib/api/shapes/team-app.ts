import {boolean, integer, nullable, object, optional, ref, reference, string, time, uri, userRef, uuid} from '../shape.js'

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
  joined: boolean,
  locked: boolean,
  maintenance: boolean,
  name: string,
  team: nullable(ref),
  organization: nullable(ref),
  owner: userRef,
  region: ref,
  released_at: nullable(time),
  repo_size: nullable(integer),
  slug_size: nullable(integer),
  space: nullable(object({id: uuid, name: string, shield: boolean})),
  stack: ref,
  updated_at: time,
  web_url: nullable(uri),
})

export const takes = {
  create: object({
    locked: optional(boolean),
    name: optional(string),
    team: optional(reference),
    personal: optional(boolean),
    region: optional(reference),
    space: optional(reference),
    stack: optional(reference),
    internal_routing: optional(nullable(boolean)),
  }),
  /** Locks, or hands over: to an account's email or a team's name. */
  update: object({locked: optional(boolean), owner: optional(reference)}),
}
