import {object, string, time} from '../shape.js'

export const shape = object({
  id_token: string,
  token_type: string,
  transports: object({http: string, logpex: string}),
  expires_at: time,
})
