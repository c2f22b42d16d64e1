import {anything, idRef, integer, nullable, object, oneOf, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  dyno: nullable(object({id: anything, attach_url: nullable(string)})),
  error_status: nullable(string),
  exit_code: nullable(integer),
  id: uuid,
  index: integer,
  message: nullable(string),
  output_stream_url: string,
  pipeline: idRef,
  setup_stream_url: string,
  status: oneOf('pending', 'cancelled', 'creating', 'building', 'running', 'succeeded', 'failed', 'errored', 'debugging'),
  updated_at: time,
  test_run: idRef,
})
