import type {Handlers} from '../http/handlers.js'

import {invalidParams, notFound} from '../../lib/api/errors.js'

const none = (): never => {
  throw notFound('identity_provider')
}
const unserved = (): never => {
  throw invalidParams('This platform has no single sign-on: its people have tokens (`hokku authorizations:create`) and passwords.')
}

export const identityProvider: Handlers<'identityProvider'> = {
  create: unserved, createByTeam: unserved, deleteByTeam: none, info: none, listByTeam: () => [], migrate: none, update: none, updateByTeam: none,
}

export const identityProviderCertificate: Handlers<'identityProviderCertificate'> = {create: none, delete: none, info: none, update: none}
