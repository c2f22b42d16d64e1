import type {PipelineRecord} from '../model/pipeline-records.js'
import type {ReviewAppConfigRecord} from '../model/review-app-records.js'
import type {Parts} from '../parts.js'

import {conflict} from '../../lib/api/errors.js'
import {Taken} from '../store/store.js'

export type ReviewAppSettings = Partial<Pick<ReviewAppConfigRecord, 'automatic' | 'baseName' | 'deployTarget' | 'destroyStale' | 'staleDays' | 'waitForCi'>>

/** Days without a deploy after which Heroku takes a review app for stale, unless told otherwise. */
const staleDays = 5

/** Throws 409 where they are enabled already. */
export async function enableReviewApps({store, world}: Parts, pipeline: PipelineRecord, repo: string, settings: ReviewAppSettings): Promise<ReviewAppConfigRecord> {
  const at = new Date(world.clock.now()).toISOString()
  try {
    return await store.reviewAppConfigs.insert({
      id: world.ids.uuid(), createdAt: at, updatedAt: at, pipelineId: pipeline.id, repo, automatic: false, destroyStale: false, staleDays,
      deployTarget: null, waitForCi: false, baseName: null, ...settings,
    })
  } catch (error) {
    if (error instanceof Taken) throw conflict(`Review apps are already enabled for ${pipeline.name}.`)
    throw error
  }
}

export async function changeReviewApps({store, world}: Parts, config: ReviewAppConfigRecord, settings: ReviewAppSettings): Promise<ReviewAppConfigRecord> {
  return (await store.reviewAppConfigs.update(config.id, {...settings, updatedAt: new Date(world.clock.now()).toISOString()})) ?? config
}
