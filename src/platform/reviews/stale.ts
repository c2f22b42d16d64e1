import type {ReviewAppConfigRecord, ReviewAppRecord} from '../model/review-app-records.js'
import type {Parts} from '../parts.js'

import {removeReviewApp} from './remove.js'

const hour = 60 * 60_000
const day = 24 * hour

/** Ends review apps that nobody deploys to any more, where their pipeline wants that: looks at once, and every hour. */
export function watchForStale(parts: Parts, onFault: (error: unknown) => void): {close(): void} {
  let cancel = () => {}
  const look = () => {
    cancel = parts.world.clock.after(hour, look)
    endStale(parts).catch(onFault)
  }
  look()
  return {close: () => cancel()}
}

/** Those whose app has had no release for as many days as their pipeline says. */
export async function endStale(parts: Parts): Promise<void> {
  for (const config of await parts.store.reviewAppConfigs.list({destroyStale: true})) {
    for (const review of await parts.store.reviewApps.list({pipelineId: config.pipelineId, status: 'created'})) {
      if (await isStale(parts, config, review)) await end(parts, review)
    }
  }
}

async function isStale({store, world}: Parts, {staleDays}: ReviewAppConfigRecord, {appId}: ReviewAppRecord): Promise<boolean> {
  const app = appId === null ? undefined : await store.apps.find({id: appId})
  return app !== undefined && world.clock.now() - Date.parse(app.releasedAt ?? app.createdAt) > staleDays * day
}

/** In the name of who made it. */
async function end(parts: Parts, review: ReviewAppRecord): Promise<void> {
  const user = await parts.store.accounts.find({id: review.userId})
  if (user) await removeReviewApp(parts, review, user)
}
