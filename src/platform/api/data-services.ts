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
const noMaintenance = withoutIt(async (call: Call<'addOn'>): Promise<never> => {
  const {name, service} = await reachAddOn(call, call.params.addOn, 'view')
  throw new ApiError(404, 'not_found', `${name} has no maintenance: it is an add-on of ${service}, which tells of none.`, {resource: 'maintenance'})
})
const noBackup = noneOf('backup', 'This platform backs up no databases.')

export const advancedCredential: Handlers<'advancedCredential'> = {create: none, delete: none, info: none, list: none, rotate: none, rotateAll: none}
export const advancedDatabase: Handlers<'advancedDatabase'> = {info: none, upgrade: none, waitStatus: none}
export const advancedLevel: Handlers<'advancedLevel'> = {list: withoutIt(() => ({items: []})), prices: withoutIt(() => ({advanced: {}}))}
export const advancedMigration: Handlers<'advancedMigration'> = {cancel: none, create: none, info: none, run: none}
export const advancedPool: Handlers<'advancedPool'> = {create: none, delete: none, update: none}
export const advancedQuota: Handlers<'advancedQuota'> = {info: none, list: none, update: none}
export const advancedSetting: Handlers<'advancedSetting'> = {list: none, update: none}
export const maintenance: Handlers<'maintenance'> = {
  info: noMaintenance, listByApp: withoutIt(() => ({maintenances: []})), listPast: noMaintenance, run: noMaintenance, schedule: noMaintenance,
  updateWindow: noMaintenance, window: noMaintenance,
}
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
