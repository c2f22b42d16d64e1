import type {Handlers} from '../http/handlers.js'

import {invalidParams} from '../../lib/api/errors.js'

/** No second factor is asked for here, so whatever was to be authorized before is. */
export const appPreAuthorization: Handlers<'appPreAuthorization'> = {create: () => ({})}

export const smsNumber: Handlers<'smsNumber'> = {
  confirm: () => unsent(),
  info: () => ({sms_number: null}),
  recover: () => unsent(),
}

export const gatewayToken: Handlers<'gatewayToken'> = {create: () => ungated(), oauthToken: () => ungated()}

const unsent = (): never => {
  throw invalidParams('This platform sends no text messages and asks for no second factor. A lost password is set anew by a password reset.')
}
const ungated = (): never => {
  throw invalidParams('This platform has no gateway: every client comes with a token of its own (`hokku authorizations:create`).')
}
