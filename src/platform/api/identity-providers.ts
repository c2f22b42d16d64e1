import type {Handlers} from '../http/handlers.js'

import {emptyList, noneOf, refused} from './without-it.js'

const instead = 'This platform has no single sign-on: its people have tokens (`hokku authorizations:create`) and passwords.'
const none = noneOf('identity_provider', instead)
const unserved = refused(instead)

export const identityProvider: Handlers<'identityProvider'> = {
  create: unserved, createByTeam: unserved, deleteByTeam: none, info: none, listByTeam: emptyList, migrate: none, update: none, updateByTeam: none,
}

export const identityProviderCertificate: Handlers<'identityProviderCertificate'> = {create: none, delete: none, info: none, update: none}
