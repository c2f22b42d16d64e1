/** Private spaces are networks of Heroku's: here there are none, and every app is private to this machine already. */
import type {Handlers} from '../http/handlers.js'

import {ApiError} from '../../lib/api/errors.js'
import {findTeam} from './find.js'
import {emptyList, refused, withoutIt} from './without-it.js'

export const none = withoutIt((): never => {
  throw new ApiError(404, 'not_found', 'Couldn\'t find that space. There are no private spaces here: apps go without one.', {resource: 'space'})
})

export const space: Handlers<'space'> = {
  create: refused('There are no private spaces here: every app is private to this machine already. Leave the space out.'),
  delete: none,
  info: none,
  list: emptyList,
  update: none,
}

export const teamSpace: Handlers<'teamSpace'> = {
  list: withoutIt(async call => {
    await findTeam(call)
    return []
  }),
}

export const inboundRuleset: Handlers<'inboundRuleset'> = {create: none, current: none, info: none, list: none}
export const peering: Handlers<'peering'> = {accept: none, create: none, delete: none, info: none, list: none}
export const peeringInfo: Handlers<'peeringInfo'> = {info: none}
export const spaceAppAccess: Handlers<'spaceAppAccess'> = {info: none, list: none, update: none}
export const spaceDyno: Handlers<'spaceDyno'> = {list: none}
export const spaceHost: Handlers<'spaceHost'> = {list: none}
export const spaceLogDrain: Handlers<'spaceLogDrain'> = {info: none, update: none}
export const spaceNat: Handlers<'spaceNat'> = {info: none}
export const spaceTopology: Handlers<'spaceTopology'> = {info: none}
export const spaceTransfer: Handlers<'spaceTransfer'> = {create: none}
export const vpnConnection: Handlers<'vpnConnection'> = {create: none, delete: none, info: none, list: none, update: none}
