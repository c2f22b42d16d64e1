import {boolean, email, integer, nullable, object, string, uri, uuid} from '../shape.js'
import {shape as oauthToken} from './oauth-token.js'

export const shape = object({
  iss: uri,
  iat: integer,
  exp: integer,
  sub: uuid,
  user_id: uuid,
  user_email: email,
  authorization_id: nullable(uuid),
  rate_limit_enabled: boolean,
  rate_limit_multiplier: integer,
  second_factor: boolean,
  sudo: boolean,
  sudo_user_id: nullable(uuid),
  sudo_reason: nullable(string),
  sudo_force: boolean,
})

export const answers = {
  oauthToken: oauthToken,
}
