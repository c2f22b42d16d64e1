/** Looks resources up as Heroku does: by id or by name. Each throws the 404 that names what was not found. */
import type {AppRecord, BuildRecord, DomainRecord, DynoRecord, FormationRecord, ReleaseRecord, SlugRecord, TeamRecord} from '../model/records.js'
import type {SpaceRecord} from '../model/space-records.js'
import type {Call} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {permissionsOnApp} from '../access/reach.js'
import {isUuid} from '../model/names.js'

/** Whether the caller may see it was asked before. */
export async function findApp({parts: {store}, params}: Call<'app'>): Promise<AppRecord> {
  const found = isUuid(params.app) ? await store.apps.find({id: params.app}) : await store.apps.find({name: params.app})
  if (!found) throw notFound('app')
  return found
}

export async function findBuild({parts: {store}, params}: Call<'build'>, app: AppRecord): Promise<BuildRecord> {
  const found = await store.builds.find({id: params.build, appId: app.id})
  if (!found) throw notFound('build')
  return found
}

export async function findDomain({parts: {store}, params}: Call<'domain'>, app: AppRecord): Promise<DomainRecord> {
  const identity = params.domain.toLowerCase()
  const found = await store.domains.find(isUuid(identity) ? {id: identity, appId: app.id} : {hostname: identity, appId: app.id})
  if (!found) throw notFound('domain')
  return found
}

export async function findDyno({parts: {store}, params}: Call<'dyno'>, app: AppRecord): Promise<DynoRecord> {
  const found = await store.dynos.find(isUuid(params.dyno) ? {id: params.dyno, appId: app.id} : {name: params.dyno, appId: app.id})
  if (!found) throw notFound('dyno')
  return found
}

export async function findFormation({parts: {store}}: Call, app: AppRecord, identity: string): Promise<FormationRecord> {
  const found = await store.formations.find(isUuid(identity) ? {id: identity, appId: app.id} : {type: identity, appId: app.id})
  if (!found) throw notFound('process_type')
  return found
}

/** By id, or by version with or without its `v`. */
export async function findRelease({parts: {store}}: Call, app: AppRecord, identity: string): Promise<ReleaseRecord> {
  const version = /^v?(\d{1,9})$/.exec(identity)?.[1]
  const found = await store.releases.find(version === undefined ? {id: identity, appId: app.id} : {version: Number(version), appId: app.id})
  if (!found) throw notFound('release')
  return found
}

export async function findTeam({parts: {store}, params}: Call<'team'>): Promise<TeamRecord> {
  const found = await store.teams.find(isUuid(params.team) ? {id: params.team} : {name: params.team})
  if (!found) throw notFound('team')
  return found
}

export async function findSpace({parts: {store}, params}: Call<'space'>): Promise<SpaceRecord> {
  const found = await store.spaces.find(isUuid(params.space) ? {id: params.space} : {name: params.space})
  if (!found) throw notFound('space')
  return found
}

/** A slug may be released to any app, which is how a promotion works, by whoever may read the code of its own. */
export async function findSlug(call: Call, identity: string): Promise<SlugRecord> {
  const found = await call.parts.store.slugs.find({id: identity})
  if (!found || !(await permissionsOnApp(call, found.appId)).has('deploy')) throw notFound('slug')
  return found
}
