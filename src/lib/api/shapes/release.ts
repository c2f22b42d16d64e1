import {anything, boolean, idRef, integer, list, nullable, object, oneOf, optional, ref, reference, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  addon_plan_names: list(string),
  artifacts: list(object({type: string, id: anything})),
  app: ref,
  created_at: time,
  description: string,
  id: uuid,
  updated_at: time,
  slug: nullable(idRef),
  status: oneOf('failed', 'pending', 'succeeded', 'expired'),
  user: userRef,
  version: integer,
  current: boolean,
  oci_image: nullable(idRef),
  output_stream_url: nullable(string),
  eligible_for_rollback: boolean,
})

export const takes = {
  /** With `release` a rollback to it, with `slug` a release of that slug. */
  create: object({
    description: optional(string),
    oci_image: optional(reference),
    release: optional(string),
    slug: optional(string),
  }),
}
