import type {Handlers} from '../http/handlers.js'

import {refused, withoutIt} from './without-it.js'

const unsent = refused('This platform sends no text messages and asks for no second factor. A lost password is set anew by a password reset.')
const ungated = refused('This platform has no gateway: every client comes with a token of its own (`hokku authorizations:create`).')

/** No second factor is asked for here, so whatever was to be authorized before is. */
export const appPreAuthorization: Handlers<'appPreAuthorization'> = {create: withoutIt(() => ({}))}

export const smsNumber: Handlers<'smsNumber'> = {confirm: unsent, info: withoutIt(() => ({sms_number: null})), recover: unsent}

export const gatewayToken: Handlers<'gatewayToken'> = {create: ungated, oauthToken: ungated}
