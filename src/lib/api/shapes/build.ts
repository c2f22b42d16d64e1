import {empty, idRef, list, nullable, object, oneOf, optional, string, time, userRef, uuid} from '../shape.js'

export const shape = object({
  app: idRef,
  buildpacks: nullable(list(object({url: string, name: nullable(string)}))),
  created_at: time,
  generation: string,
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

export const takes = {
  create: object({
    buildpacks: optional(nullable(list(object({url: optional(string), name: optional(string)})))),
    source_blob: object({
      checksum: optional(nullable(string)),
      url: string,
      version: optional(nullable(string)),
      version_description: optional(nullable(string)),
    }),
  }),
}

export const answers = {
  deleteCache: empty,
}
