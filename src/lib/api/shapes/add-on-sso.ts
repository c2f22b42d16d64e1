import {email, integer, object, oneOf, string, uri, uuid} from '../shape.js'

export const shape = object({
  method: oneOf('get', 'post'),
  action: uri,
  params: object({
    email,
    user_id: uuid,
    owning_app: string,
    attached_app: string,
    timestamp: integer,
    'nav-data': string,
    id: string,
    token: string,
    resource_id: uuid,
    resource_token: string,
  }),
})
