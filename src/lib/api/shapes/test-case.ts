import {boolean, idRef, integer, object, string, time, uuid} from '../shape.js'

export const shape = object({
  id: uuid,
  created_at: time,
  updated_at: time,
  description: string,
  diagnostic: string,
  directive: string,
  passed: boolean,
  number: integer,
  test_node: idRef,
  test_run: idRef,
})
