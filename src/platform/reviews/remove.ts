import type {AccountRecord} from '../model/records.js'
import type {ReviewAppRecord} from '../model/review-app-records.js'
import type {Parts} from '../parts.js'

import {destroyApp} from '../apps/destroy.js'
import {runScript} from '../setups/run-script.js'

/** Ends a review app, after its own script for that. Resolves as soon as that is on record; it then goes on by itself. */
export async function removeReviewApp(parts: Parts, review: ReviewAppRecord, user: AccountRecord): Promise<ReviewAppRecord> {
  const updatedAt = new Date(parts.world.clock.now()).toISOString()
  const leaving = (await parts.store.reviewApps.update(review.id, {status: 'deleting', updatedAt})) ?? review
  void carryOut(parts, leaving, user).catch((error: unknown) => console.error(error))
  return leaving
}

/** For the platform's start: goes on with what it had begun to end when it died. */
export async function recoverRemovals(parts: Parts): Promise<void> {
  for (const review of await parts.store.reviewApps.list({status: 'deleting'})) {
    const user = await parts.store.accounts.find({id: review.userId})
    if (user) await carryOut(parts, review, user)
  }
}

async function carryOut(parts: Parts, review: ReviewAppRecord, user: AccountRecord): Promise<void> {
  const app = review.appId === null ? undefined : await parts.store.apps.find({id: review.appId})
  // What becomes of the script must not keep the app. What it says stands in the app's log until then.
  if (app && review.predestroy !== null) {
    await runScript(parts, {app, user, type: 'predestroy', command: review.predestroy, signal: new AbortController().signal}).catch((error: unknown) => console.error(error))
  }
  if (app) await destroyApp(parts, app, user)
  await parts.store.reviewApps.delete(review.id)
}
