import type {ReviewApp, ReviewAppConfig} from '../../../lib/api/types.js'
import type {ReviewAppConfigRecord, ReviewAppRecord} from '../../model/review-app-records.js'
import type {Parts} from '../../parts.js'

import {isGone} from '../../model/review-app-records.js'
import {stableNumber} from '../../model/stable-id.js'
import {times, userRef} from '../present.js'

export async function presentReviewApp(parts: Parts, review: ReviewAppRecord): Promise<ReviewApp> {
  return {
    app: review.appId === null ? null : {id: review.appId}, app_setup: review.appSetupId === null ? null : {id: review.appSetupId}, branch: review.branch,
    ...times(review), creator: {...(await userRef(parts, review.userId))}, error_status: review.errorStatus,
    fork_repo: review.forkRepoId === null ? null : {id: review.forkRepoId}, id: review.id, message: review.message, pipeline: {id: review.pipelineId},
    pr_number: review.prNumber, status: isGone(review) ? 'deleted' : review.status, wait_for_ci: review.waitForCi,
  }
}

export const presentReviewAppConfig = (config: ReviewAppConfigRecord): ReviewAppConfig => ({
  automatic_review_apps: config.automatic, base_name: config.baseName, deploy_target: config.deployTarget, destroy_stale_apps: config.destroyStale,
  pipeline_id: config.pipelineId, repo: {id: stableNumber(`repository ${config.repo}`)}, stale_days: config.staleDays, wait_for_ci: config.waitForCi,
})
