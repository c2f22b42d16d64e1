/** Looks resources up as Heroku does: by id or by name. Each throws the 404 that names what was not found. */
import type {AppRecord, BuildRecord, DomainRecord, DynoRecord, FormationRecord, ReleaseRecord, SlugRecord} from '../model/records.js'
import type {Call} from '../http/handlers.js'

import {notFound} from '../../lib/api/errors.js'
import {isUuid} from '../model/names.js'

/** A platform has one account so far: whoever is let in may see every app. */
export async function findApp({parts: {store}, params}: Call<'app'>): Promise<AppRecord> {
  const found = isUuid(params.app) ? await store.apps.find({id: params.app}) : await store.apps.find({name: params.app})
  if (!found) throw notFound('app')
  return found
}

/** An app that a body names. */
export const findAppBy = (call: Call, identity: string): Promise<AppRecord> => findApp({...call, params: {app: identity}})

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

/** There are no teams yet. */
export async function findTeam({params}: Call<'team'>): Promise<{id: string; name: string}> {
  throw Object.assign(notFound('team'), {message: `Couldn't find the team ${params.team}.`})
}

/** A slug may be released to any app: that is how a promotion works. */
export async function findSlug({parts: {store}}: Call, identity: string): Promise<SlugRecord> {
  const found = await store.slugs.find({id: identity})
  if (!found) throw notFound('slug')
  return found
}
