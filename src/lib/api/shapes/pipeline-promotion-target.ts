import {idRef, nullable, object, oneOf, string, uuid} from '../shape.js'

export const shape = object({
  app: idRef,
  error_message: nullable(string),
  id: uuid,
  pipeline_promotion: idRef,
  release: nullable(idRef),
  status: oneOf('pending', 'succeeded', 'failed'),
})
