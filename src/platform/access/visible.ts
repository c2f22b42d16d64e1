/** What somebody may see, as conditions of a query: nothing is read to be left out. */
import type {PipelineRecord} from '../model/pipeline-records.js'
import type {AddOnRecord, AppRecord, TeamMemberRecord, TeamRecord} from '../model/records.js'
import type {SpaceRecord} from '../model/space-records.js'
import type {Where} from '../store/where.js'
import type {Actor} from './permissions.js'
import type {Asking} from './reach.js'

import {among, amongThose, both, either} from '../store/where.js'
import {rolesThatSee} from './permissions.js'

/** Their own apps, those of their teams, those that they were added to: the ones that `permissionsOn` lets them view. */
export function visibleApps({accountId, teamId}: Actor): Where<AppRecord> {
  const own = {ownerId: accountId, teamId: null}
  const ofTeams = {teamId: teamsOf(accountId)}
  const added = {id: amongThose('collaborators', 'appId', {accountId})}
  // A team's token knows of that team alone.
  return teamId === null ? either<AppRecord>(own, ofTeams, added) : both<AppRecord>({teamId}, either<AppRecord>(ofTeams, added))
}

/** The ids of the apps that somebody may see. */
export const visibleAppIds = (actor: Actor) => amongThose('apps', 'id', visibleApps(actor))

/** Those of the apps that they may see, and what is attached to such apps. */
export const visibleAddOns = (actor: Actor): Where<AddOnRecord> =>
  either<AddOnRecord>({appId: visibleAppIds(actor)}, {id: amongThose('addOnAttachments', 'addOnId', {appId: visibleAppIds(actor)})})

/** Their own, their teams', and those that have an app which they may see. */
export function visiblePipelines(actor: Actor): Where<PipelineRecord> {
  const {accountId, teamId} = actor
  const own = {ownerType: 'user', ownerId: accountId} as const
  const ofTeams: Where<PipelineRecord> = both<PipelineRecord>({ownerType: 'team', ownerId: teamsOf(accountId)}, teamId === null ? {} : {ownerId: teamId})
  const coupled = {id: amongThose('pipelineCouplings', 'pipelineId', {appId: visibleAppIds(actor)})}
  return teamId === null ? either<PipelineRecord>(own, ofTeams, coupled) : either<PipelineRecord>(ofTeams, coupled)
}

/** Those of their teams. */
export const visibleSpaces = ({accountId, teamId}: Actor): Where<SpaceRecord> =>
  both<SpaceRecord>({teamId: teamsOf(accountId)}, teamId === null ? {} : {teamId})

/** Of these, the ones of apps that the caller may see. */
export async function seenOfApps<R>({parts: {store}, caller}: Asking, rows: R[], appOf: (row: R) => string): Promise<R[]> {
  const seen = await store.apps.list(both<AppRecord>({id: among(rows.map(appOf))}, visibleApps(caller.authorization)))
  const ids = new Set(seen.map(({id}) => id))
  return rows.filter(row => ids.has(appOf(row)))
}

/** The teams that a caller has a role in, by name. */
export async function visibleTeams({parts: {store}, caller: {authorization: {accountId, teamId}}}: Asking): Promise<TeamRecord[]> {
  const id = amongThose('teamMembers', 'teamId', {accountId, ...(teamId !== null && {teamId})})
  return store.teams.list({id}, {order: 'name'})
}

const teamsOf = (accountId: string) => amongThose('teamMembers', 'teamId', {accountId, role: among(rolesThatSee)} satisfies Where<TeamMemberRecord>)
