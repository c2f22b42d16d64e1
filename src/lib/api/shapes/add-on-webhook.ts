import {list, object, oneOf, string, time, uri, uuid} from '../shape.js'
import {takes as webhook} from './app-webhook.js'

export const shape = object({
  created_at: time,
  id: uuid,
  include: list(string),
  level: oneOf('notify', 'sync'),
  updated_at: time,
  url: uri,
})

export const takes = webhook
