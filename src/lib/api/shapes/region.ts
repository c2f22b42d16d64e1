import {boolean, object, string, time, uuid} from '../shape.js'

export const shape = object({
  country: string,
  created_at: time,
  description: string,
  id: uuid,
  locale: string,
  name: string,
  private_capable: boolean,
  provider: object({name: string, region: string}),
  updated_at: time,
})
