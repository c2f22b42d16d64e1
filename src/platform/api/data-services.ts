/**
 * What is asked of databases. No service of the marketplace makes one here, so no add-on is one: whoever names another
 * service's is told so. (What Heroku says to that is not known; the form is that of an add-on that isn't there.)
 */
import type {Call, Handlers} from '../http/handlers.js'

import {ApiError} from '../../lib/api/errors.js'
import {reachAddOn} from '../access/reach-add-on.js'
import {emptyList, noneOf, refused, withoutIt} from './without-it.js'

const none = withoutIt(async (call: Call<'database'>): Promise<never> => {
  const {name, service} = await reachAddOn(call, call.params.database, 'view')
  throw new ApiError(404, 'not_found', `${name} is no database: it is an add-on of ${service}.`, {resource: 'add_on'})
})
const noBackup = noneOf('backup', 'This platform backs up no databases.')

export const postgresConfig: Handlers<'postgresConfig'> = {info: none, update: none}
export const postgresCredential: Handlers<'postgresCredential'> = {
  create: none, delete: none, info: none, list: none, repairDefault: none, rotate: none, rotateAll: none,
}
export const postgresDatabase: Handlers<'postgresDatabase'> = {
  bastion: none, burstStatus: none, info: none, metrics: none, poolConnections: none, reset: none, resetConnections: none, resetStats: none,
  unfollow: none, waitStatus: none,
}
export const postgresLink: Handlers<'postgresLink'> = {create: none, delete: none, list: none}
export const postgresReport: Handlers<'postgresReport'> = {
  create: refused('This platform examines no databases.'), info: noneOf('report', 'This platform examines no databases.'),
}
export const postgresSchedule: Handlers<'postgresSchedule'> = {create: none, delete: none, list: none}
export const postgresTransfer: Handlers<'postgresTransfer'> = {
  cancel: noBackup, capture: none, copy: none, delete: noBackup, info: noBackup, list: emptyList, publicUrl: noBackup, restore: none,
}
export const postgresUpgrade: Handlers<'postgresUpgrade'> = {cancel: none, dryRun: none, prepare: none, run: none, waitStatus: none}
export const redisDatabase: Handlers<'redisDatabase'> = {
  info: none, resetStats: none, rotateCredentials: none, updateConfig: none, upgrade: none, waitStatus: none,
}
