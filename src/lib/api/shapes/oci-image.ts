import {boolean, list, nullable, object, optional, record, ref, reference, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  base_image_name: string,
  base_top_layer: string,
  commit: string,
  commit_description: string,
  image_repo: string,
  digest: string,
  stack: ref,
  process_types: record(object({
    name: string,
    display_cmd: string,
    command: string,
    working_dir: string,
    default: nullable(boolean),
  })),
  buildpacks: list(object({id: string, version: string, homepage: string})),
  created_at: time,
  updated_at: time,
  architecture: nullable(string),
})

export const takes = {
  create: object({
    architecture: optional(nullable(string)),
    base_image_name: optional(string),
    base_top_layer: optional(string),
    commit: optional(string),
    commit_description: optional(string),
    image_repo: optional(string),
    digest: optional(string),
    stack: optional(reference),
    process_types: optional(record(object({
      name: optional(string),
      display_cmd: optional(string),
      command: optional(string),
      working_dir: optional(string),
      default: optional(nullable(boolean)),
    }))),
    buildpacks: optional(list(object({id: optional(string), version: optional(string), homepage: optional(string)}))),
  }),
}

export const answers = {
  info: list(shape),
}
