import type {AppRecord, ReleaseRecord} from '../model/records.js'
import type {Store} from '../store/store.js'
import type {World} from '../world/world.js'

import {formTypes} from './formation.js'

/**
 * Switches an app to a release: what its dynos run, the process types it has and what is said of its slug change
 * together, and only now, so that a release whose command fails leaves all of it as it was. Within a transaction.
 * Yields the formation where it changed, as the log tells it.
 */
export async function makeCurrent(store: Store, world: World, app: AppRecord, release: ReleaseRecord): Promise<string | undefined> {
  const before = app.currentReleaseId === null ? undefined : await store.releases.find({id: app.currentReleaseId})
  const slug = release.slugId === null ? undefined : await store.slugs.find({id: release.slugId})
  const releasedAt = new Date(world.clock.now()).toISOString()
  const ofSlug = slug && {stack: slug.stack, slugSize: slug.size, buildpackDescription: slug.buildpackDescription}
  await store.apps.update(app.id, {currentReleaseId: release.id, releasedAt, ...ofSlug})
  return slug && slug.id !== before?.slugId ? formTypes(store, world, app, slug) : undefined
}
