import type {ConfigVars} from '../../lib/api/types.js'
import type {AccountRecord, AppRecord, ReleaseRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'
import type {Store} from '../store/store.js'

import {notFound} from '../../lib/api/errors.js'
import {withoutVars} from '../model/config.js'
import {attachedTo} from './attached.js'
import {makeCurrent} from './current.js'
import {tellRelease} from './tell.js'
import {runReleasePhase} from './release-phase.js'

export interface ReleaseRequest {
  appId: string
  user: Pick<AccountRecord, 'email' | 'id'>
  description: string
  /** The slug it runs; without, that of the release before it, unless that one failed. */
  slugId?: string
  /** The config vars it has, as a function of those the app has at that moment; without, just those. */
  config?: (current: ConfigVars) => ConfigVars
  /** What changes together with it: the app's attachments, of which its config is then made. */
  also?: (store: Store) => Promise<unknown>
  /** A provider changes its config vars without a release phase. */
  isByProvider?: boolean
  /** Gets what the release phase prints. */
  onOutput?(chunk: Buffer): void
}

export interface Released {
  release: ReleaseRecord
  /** The release as it stands when its release phase is over: at once where it has none. */
  finished: Promise<ReleaseRecord>
}

/**
 * Makes a release: whatever changes what an app runs (deploy, config, rollback) comes through here. Version, config and
 * formation change in one transaction, so that requests that race leave consecutive versions with each one's change.
 * Where the slug has a `release` process it runs before the switch; until it has succeeded, and for good where it
 * fails, the release before this one stays current.
 */
export async function createRelease(parts: Parts, request: ReleaseRequest): Promise<Released> {
  const {app, release, slug, scaled} = await parts.store.transaction(store => record(parts, store, request))
  parts.logs.write(app.id, 'app', 'api', `Release v${release.version} created by user ${request.user.email}`)
  parts.logs.write(app.id, 'app', 'api', `${release.description} by user ${request.user.email}`)
  if (scaled) parts.logs.write(app.id, 'app', 'api', `Scaled to ${scaled} by user ${request.user.email}`)
  await tellRelease(parts, release, request.user, {action: 'create', isScaled: scaled !== undefined})
  if (release.status !== 'pending' || !slug) {
    parts.supervisor.converge(app.id)
    return {release, finished: Promise.resolve(release)}
  }
  return {release, finished: runReleasePhase(parts, {app, release, slug, user: request.user, onOutput: request.onOutput})}
}

interface Recorded {app: AppRecord; release: ReleaseRecord; slug: SlugRecord | undefined; scaled: string | undefined}

async function record({world, vault}: Parts, store: Store, request: ReleaseRequest): Promise<Recorded> {
  await request.also?.(store)
  const app = await store.apps.find({id: request.appId})
  // It was destroyed while this was on its way.
  if (!app) throw notFound('app')
  const [last] = await store.releases.list({appId: app.id}, {order: 'version', descending: true, max: 1})
  const slugId = request.slugId ?? (await base(store, app))?.slugId ?? null
  const slug = slugId === null ? undefined : await store.slugs.find({id: slugId})
  const current = vault.openJson<ConfigVars>(app.configSealed)
  const attached = await attachedTo(vault, store, app.id)
  const own = withoutVars(request.config ? request.config(current) : current, last?.attachedVars ?? [])
  const configSealed = vault.sealJson({...own, ...attached.vars})
  const now = new Date(world.clock.now()).toISOString()
  const hasPhase = slug?.processTypes['release'] !== undefined && !request.isByProvider
  const release = await store.releases.insert({
    id: world.ids.uuid(), createdAt: now, updatedAt: now, appId: app.id, userId: request.user.id, version: (last?.version ?? 0) + 1,
    slugId, configSealed, description: request.description, status: hasPhase ? 'pending' : 'succeeded', outputId: hasPhase ? world.ids.uuid() : null,
    plans: attached.plans, attachedVars: Object.keys(attached.vars),
  })
  const changed = (await store.apps.update(app.id, {configSealed, updatedAt: now})) ?? app
  return {app: changed, release, slug, scaled: hasPhase ? undefined : await makeCurrent(store, world, changed, release)}
}

/** What a release that brings no slug builds on: the current one, or one that came after it and is still on trial. */
async function base(store: Store, app: AppRecord): Promise<ReleaseRecord | undefined> {
  const [pending] = await store.releases.list({appId: app.id, status: 'pending'}, {order: 'version', descending: true, max: 1})
  const current = app.currentReleaseId === null ? undefined : await store.releases.find({id: app.currentReleaseId})
  return (pending?.version ?? 0) > (current?.version ?? 0) ? pending : current
}
