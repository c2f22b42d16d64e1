import {boolean, object, string, time, uuid} from '../shape.js'

export const shape = object({
  created_at: time,
  description: string,
  doc_url: string,
  enabled: boolean,
  id: uuid,
  name: string,
  state: string,
  updated_at: time,
  display_name: string,
  feedback_email: string,
})
