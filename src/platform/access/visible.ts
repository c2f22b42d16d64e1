import type {AppRecord, TeamMemberRecord, TeamRecord} from '../model/records.js'
import type {Asking} from './reach.js'

import {permissionsOn} from './permissions.js'
import {permissionsOnApp} from './reach.js'

/** The apps that a caller may see, by name: their own, those that they were added to, those of their teams. */
export async function visibleApps(asking: Asking): Promise<AppRecord[]> {
  const {parts: {store}, caller} = asking
  const teams = await memberships(asking)
  const candidates = [
    ...(await store.apps.list({ownerId: caller.account.id})),
    ...(await Promise.all(teams.map(({teamId}) => store.apps.list({teamId})))).flat(),
    ...(await Promise.all((await store.collaborators.list({accountId: caller.account.id})).map(({appId}) => store.apps.list({id: appId})))).flat(),
  ]
  return seen(asking, [...new Map(candidates.map(app => [app.id, app])).values()])
}

/** Of these, the ones that the caller may see, by name. */
export async function seen({parts, caller}: Asking, apps: AppRecord[]): Promise<AppRecord[]> {
  const held = await Promise.all(apps.map(app => permissionsOn(parts, caller.authorization, app)))
  return apps.filter((_, index) => held[index]?.has('view')).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Of these, the ones of apps that the caller may see. */
export async function seenOfApps<R>(asking: Asking, rows: R[], appOf: (row: R) => string): Promise<R[]> {
  const held = await Promise.all(rows.map(row => permissionsOnApp(asking, appOf(row))))
  return rows.filter((_, index) => held[index]?.has('view'))
}

/** The teams that a caller has a role in, by name. */
export async function visibleTeams(asking: Asking): Promise<TeamRecord[]> {
  const found = await Promise.all((await memberships(asking)).map(({teamId}) => asking.parts.store.teams.find({id: teamId})))
  return found.flatMap(team => team ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A team's token knows of that team alone. */
function memberships({parts: {store}, caller: {account, authorization: {teamId}}}: Asking): Promise<TeamMemberRecord[]> {
  return store.teamMembers.list({accountId: account.id, ...(teamId !== null && {teamId})})
}
