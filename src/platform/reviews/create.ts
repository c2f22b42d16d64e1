import type {ConfigVars} from '../../lib/api/types.js'
import type {PipelineRecord} from '../model/pipeline-records.js'
import type {AccountRecord, AppRecord} from '../model/records.js'
import type {ReviewAppRecord} from '../model/review-app-records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {createApp} from '../apps/create.js'
import {isHttpUrl} from '../model/addresses.js'
import {reviewAppName} from '../model/review-app-name.js'
import {coupleApp} from '../pipelines/couplings.js'
import {stackOf} from '../pipelines/stack.js'
import {stageConfig} from '../pipelines/stage-config.js'
import {startSetup} from '../setups/start.js'

export interface ReviewAppRequest extends Pick<ReviewAppRecord, 'branch' | 'forkRepoId' | 'prNumber'> {
  pipeline: PipelineRecord
  user: AccountRecord
  source: {url: string; version: string | null}
  /** Stronger than the stage's. */
  env: ConfigVars
}

/** Makes an app of a branch, in the pipeline's stage `review`. Resolves as soon as it is on record; it then goes on by itself. */
export async function createReviewApp(parts: Parts, request: ReviewAppRequest): Promise<ReviewAppRecord> {
  if (!isHttpUrl(request.source.url)) throw invalidParams('source_blob.url must be an http or https URL.')
  const review = await record(parts, request)
  void carryOut(parts, request, review).catch((error: unknown) => console.error(error))
  return review
}

/** For the platform's start: ends what it left unfinished when it died. */
export async function recoverReviewApps(parts: Parts): Promise<void> {
  for (const review of await parts.store.reviewApps.list()) {
    if (review.status === 'pending' || review.status === 'creating') await fail(parts, review, 'The platform stopped while the review app was made.')
  }
}

async function record({store, world}: Parts, {pipeline, user, branch, prNumber, forkRepoId}: ReviewAppRequest): Promise<ReviewAppRecord> {
  const at = new Date(world.clock.now()).toISOString()
  const config = await store.reviewAppConfigs.find({pipelineId: pipeline.id})
  return store.reviewApps.insert({
    id: world.ids.uuid(), createdAt: at, updatedAt: at, pipelineId: pipeline.id, appId: null, appSetupId: null, userId: user.id, branch, status: 'pending',
    errorStatus: null, message: null, waitForCi: config?.waitForCi ?? false, forkRepoId, prNumber, predestroy: null,
  })
}

async function carryOut(parts: Parts, request: ReviewAppRequest, review: ReviewAppRecord): Promise<void> {
  try {
    const app = await makeApp(parts, request, review)
    await change(parts, review, {status: 'creating', appId: app.id})
    const {setup, finished} = await startSetup(parts, {
      app, user: request.user, environment: 'review', source: {...request.source, checksum: null}, signal: new AbortController().signal,
      env: {...variables(app, review), ...(await stageConfig(parts, request.pipeline, 'review')), ...request.env},
    })
    await change(parts, review, {appSetupId: setup.id})
    const {setup: ended, manifest} = await finished
    if (manifest) await change(parts, review, {status: 'created', predestroy: manifest.scripts['pr-predestroy'] ?? null})
    else await fail(parts, review, [ended.failureMessage, ...ended.manifestErrors].join(': '))
  } catch (error) {
    await fail(parts, review, error instanceof Error ? error.message : String(error))
  }
}

async function makeApp(parts: Parts, {pipeline, user}: ReviewAppRequest, review: ReviewAppRecord): Promise<AppRecord> {
  const config = await parts.store.reviewAppConfigs.find({pipelineId: pipeline.id})
  const stack = await stackOf(parts, pipeline)
  const app = await createApp(parts, user, {name: reviewAppName(config?.baseName ?? pipeline.name, review, parts.world.ids.hex(2)), ...(stack !== undefined && {stack})})
  await coupleApp(parts, app, pipeline, 'review')
  return app
}

/** What Heroku tells a review app of itself. */
const variables = (app: AppRecord, {branch, prNumber}: ReviewAppRecord) => ({
  HEROKU_APP_NAME: app.name, HEROKU_BRANCH: branch, ...(prNumber !== null && {HEROKU_PR_NUMBER: String(prNumber)}),
})

async function fail(parts: Parts, review: ReviewAppRecord, message: string): Promise<void> {
  const current = await parts.store.reviewApps.find({id: review.id})
  await change(parts, review, {status: 'errored', errorStatus: (current ?? review).status, message})
}

async function change({store, world}: Parts, {id}: ReviewAppRecord, changes: Partial<ReviewAppRecord>): Promise<void> {
  await store.reviewApps.update(id, {...changes, updatedAt: new Date(world.clock.now()).toISOString()})
}
