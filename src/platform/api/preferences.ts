import type {UserPreferences} from '../../lib/api/types.js'
import type {AccountRecord, TeamRecord} from '../model/records.js'
import type {Handlers} from '../http/handlers.js'

import {updateAccount} from '../access/accounts.js'
import {findTeam} from './find.js'

/** They are kept for clients that ask for them; on the platform nothing follows from them. */
export const userPreferences: Handlers<'userPreferences'> = {
  list: ({caller: {account}}) => presentUser(account),

  async update({parts, caller: {account}, body}) {
    const sent = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    return presentUser(await updateAccount(parts, account, {preferences: {...account.preferences, ...sent}}))
  },
}

export const teamPreferences: Handlers<'teamPreferences'> = {
  list: async call => presentTeam(await findTeam(call)),

  async update(call) {
    const {parts: {store, world}, body: {'addons-controls': addOnsControls}} = call
    const found = await findTeam(call)
    if (addOnsControls === undefined) return presentTeam(found)
    return presentTeam((await store.teams.update(found.id, {addOnsControls, updatedAt: new Date(world.clock.now()).toISOString()})) ?? found)
  },
}

const unset: UserPreferences = {
  timezone: null, 'default-organization': null, 'dismissed-github-banner': null, 'dismissed-getting-started': null,
  'dismissed-org-access-controls': null, 'dismissed-org-wizard-notification': null, 'dismissed-pipelines-banner': null,
  'dismissed-pipelines-github-banner': null, 'dismissed-pipelines-github-banners': null, 'dismissed-sms-banner': null,
}

const presentUser = ({preferences}: AccountRecord): UserPreferences => ({...unset, ...preferences})

/** Whoever joins with no role named is a member. */
const presentTeam = ({addOnsControls}: TeamRecord) => ({'default-permission': 'member' as const, 'addons-controls': addOnsControls})
