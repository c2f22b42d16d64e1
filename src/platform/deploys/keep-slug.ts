import type {Built} from '../build/build.js'
import type {AppRecord, BuildRecord, SlugRecord} from '../model/records.js'
import type {Parts} from '../parts.js'

import {discardSlugs, emptySlugBin, placeSlug} from '../build/slug.js'
import {everyRow} from '../store/every-row.js'
import {syncTree} from '../world/sync-tree.js'
import {blobLife} from './blob-urls.js'

/**
 * Records a build's slug and takes its files over. Both happen in one transaction, and so does the collection of what
 * isn't needed: a tree that is being kept again can't be thrown away at that moment.
 */
export async function keepSlug(
  {settings, store, world}: Parts, app: AppRecord, built: Built, source: Pick<BuildRecord, 'stack' | 'version' | 'versionDescription'>,
): Promise<SlugRecord> {
  const now = new Date(world.clock.now()).toISOString()
  const slug: SlugRecord = {
    id: world.ids.uuid(), createdAt: now, updatedAt: now, appId: app.id, tree: built.tree, commit: source.version,
    commitDescription: source.versionDescription, buildpackDescription: built.description, processTypes: built.processTypes,
    stack: source.stack, size: built.size, checksum: null, isUploaded: false,
  }
  // A release that is on record must have its files, after a power cut too.
  await syncTree(built.folder)
  return store.transaction(async inner => {
    await inner.slugs.insert(slug)
    await placeSlug(settings.home, built.folder, built.tree)
    return slug
  })
}

/**
 * Forgets the slugs that no release has, except of apps that are building and those just being uploaded, and removes the trees that no slug has any
 * more: after an app was destroyed, and at the platform's start. Yields how many trees there were.
 */
export async function collectSlugs({settings, store, builds, world}: Pick<Parts, 'builds' | 'settings' | 'store' | 'world'>): Promise<number> {
  const count = await store.transaction(async inner => {
    const isReleased = async ({id}: SlugRecord) => (await inner.releases.list({slugId: id}, {order: 'id', max: 1})).length > 0
    const isAwaited = (slug: SlugRecord) => slug.isUploaded && Date.parse(slug.createdAt) > world.clock.now() - blobLife
    const trees = new Set<string>()
    for await (const slugs of everyRow(inner.slugs)) {
      for (const slug of slugs) {
        if (builds.isRunning(slug.appId) || isAwaited(slug) || (await isReleased(slug))) trees.add(slug.tree)
        else await inner.slugs.delete(slug.id)
      }
    }
    return discardSlugs(settings.home, tree => trees.has(tree))
  })
  await emptySlugBin(settings.home)
  return count
}
