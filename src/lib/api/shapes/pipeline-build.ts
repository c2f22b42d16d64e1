import {idRef, list, nullable, object, oneOf, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  app: idRef,
  buildpacks: nullable(list(object({url: string, name: string}))),
  created_at: time,
  id: uuid,
  output_stream_url: string,
  source_blob: object({
    checksum: nullable(string),
    url: string,
    version: nullable(string),
    version_description: nullable(string),
  }),
  release: nullable(idRef),
  slug: nullable(idRef),
  stack: string,
  status: oneOf('failed', 'pending', 'succeeded'),
  updated_at: time,
  user: userRef,
})
