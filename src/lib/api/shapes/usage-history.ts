import {anything, list, object, oneOf, record, time, uuid} from '../shape.js'

export const shape = object({
  resource_id: uuid,
  bucket_resolution: oneOf('PT1H', 'PT2H', 'PT4H', 'PT6H', 'P1D'),
  usage_timestamps: list(time),
  usage: list(record(anything)),
})
