/** What Heroku's spaces have of networks of their own. Here there is one: the machine's, and whoever runs that decides about it. */
import type {Handlers} from '../http/handlers.js'

import {drainsAreApps} from './spaces.js'
import {emptyList, noneOf, refused} from './without-it.js'

const byMachine = 'Spaces have no networks of their own here: connect the machine that this platform runs on.'
const noPeering = noneOf('peering', byMachine)
const noConnection = noneOf('vpn_connection', byMachine)

export const peering: Handlers<'peering'> = {accept: noPeering, create: refused(byMachine), delete: noPeering, info: noPeering, list: emptyList}
export const peeringInfo: Handlers<'peeringInfo'> = {info: noneOf('peering', byMachine)}
export const spaceHost: Handlers<'spaceHost'> = {list: emptyList}
export const spaceLogDrain: Handlers<'spaceLogDrain'> = {info: noneOf('log_drain', drainsAreApps), update: refused(drainsAreApps)}
export const vpnConnection: Handlers<'vpnConnection'> = {
  create: refused(byMachine), delete: noConnection, info: noConnection, list: emptyList, update: noConnection,
}
