import {anything, boolean, idRef, integer, list, nullable, object, oneOf, ref, string, time, userRef, uuid} from '../shape.js'
import {shape as release} from './release.js'

export const shape = object({
  addon_plan_names: list(string),
  artifacts: object({type: string, id: anything}),
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
  output_stream_url: nullable(string),
  eligible_for_rollback: boolean,
})

export const answers = {
  list: list(release),
}
