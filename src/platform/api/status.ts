import type {Handlers} from '../http/handlers.js'

import {emptyList} from './without-it.js'

/** A platform that answers is up, and nobody writes incidents here: what is wrong with an app is told by its dynos and its log. */
export const currentStatus: Handlers<'currentStatus'> = {
  info: () => ({incidents: [], scheduled: [], status: ['Apps', 'Data', 'Tools'].map(system => ({system, status: 'green'}))}),
}

/** The page of Heroku's owner tells of its own machines. */
export const trustIncident: Handlers<'trustIncident'> = {listActive: emptyList}
export const trustInstance: Handlers<'trustInstance'> = {list: emptyList}
export const trustLocalization: Handlers<'trustLocalization'> = {list: emptyList}
export const trustMaintenance: Handlers<'trustMaintenance'> = {list: emptyList}
