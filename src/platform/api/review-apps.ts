import type {Taken} from '../../lib/api/contract.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {PipelineRecord} from '../model/pipeline-records.js'
import type {ReviewAppConfigRecord, ReviewAppRecord} from '../model/review-app-records.js'
import type {ReviewAppSettings} from '../reviews/config.js'

import {isGone} from '../model/review-app-records.js'
import {connectedRepository} from '../repositories/connection.js'
import {commitOf, sourceOf} from '../repositories/source.js'
import {changeReviewApps, enableReviewApps} from '../reviews/config.js'
import {reachPipeline} from '../access/reach-pipeline.js'
import {createReviewApp} from '../reviews/create.js'
import {removeReviewApp} from '../reviews/remove.js'
import {findApp} from './find.js'
import {absent, findPipeline} from './find-pipeline.js'
import {presentReviewApp, presentReviewAppConfig} from './present/review-apps.js'

export const reviewApp: Handlers<'reviewApp'> = {
  async create(call) {
    const {parts, caller, body: {branch, pipeline: identity, source_blob: {url, version}, environment, pr_number: prNumber, fork_repo_id: forkRepoId}} = call
    const pipeline = await reachPipeline(call, identity, 'change')
    const source = url === 'resolve' ? await resolved(call, pipeline, branch) : {url: url ?? '', version: version ?? null}
    const given = Object.entries(environment ?? {}).filter((entry): entry is [string, string] => entry[1] !== null)
    return presentReviewApp(parts, await createReviewApp(parts, {
      pipeline, user: caller.account, branch, prNumber: prNumber ?? null, forkRepoId: forkRepoId ?? null,
      source, env: Object.fromEntries(given),
    }))
  },

  async delete(call) {
    return presentReviewApp(call.parts, await removeReviewApp(call.parts, await findReviewApp(call), call.caller.account))
  },

  info: async call => presentReviewApp(call.parts, await findReviewApp(call)),

  async infoByApp(call) {
    const {id} = await findApp(call)
    return presentReviewApp(call.parts, (await call.parts.store.reviewApps.find({appId: id})) ?? absent('review_app'))
  },

  async list(call) {
    const {id} = await findPipeline(call)
    const reviews = await call.parts.store.reviewApps.list({pipelineId: id}, {order: 'createdAt'})
    return Promise.all(reviews.filter(review => !isGone(review)).map(review => presentReviewApp(call.parts, review)))
  },
}

export const reviewAppConfig: Handlers<'reviewAppConfig'> = {
  async delete(call) {
    const config = await findConfig(call)
    await call.parts.store.reviewAppConfigs.delete(config.id)
    return presentReviewAppConfig(config)
  },

  async enable(call) {
    return presentReviewAppConfig(await enableReviewApps(call.parts, await findPipeline(call), call.body.repo, settingsOf(call.body)))
  },

  info: async call => presentReviewAppConfig(await findConfig(call)),

  async update(call) {
    return presentReviewAppConfig(await changeReviewApps(call.parts, await findConfig(call), settingsOf(call.body)))
  },
}

/** Of the repository that the pipeline is connected to. */
async function resolved({parts}: Call, pipeline: PipelineRecord, branch: string): Promise<{url: string; version: string}> {
  const repository = await connectedRepository(parts, pipeline)
  const commit = await commitOf(parts, repository, branch)
  return {url: await sourceOf(parts, repository, commit), version: commit}
}

async function findReviewApp({parts, params}: Call<'reviewApp'>): Promise<ReviewAppRecord> {
  return (await parts.store.reviewApps.find({id: params.reviewApp})) ?? absent('review_app')
}

async function findConfig(call: Call<'pipeline'>): Promise<ReviewAppConfigRecord> {
  const {id} = await findPipeline(call)
  return (await call.parts.store.reviewAppConfigs.find({pipelineId: id})) ?? absent('review_app_config')
}

function settingsOf(body: Taken<'reviewAppConfig', 'update'>): ReviewAppSettings {
  const {automatic_review_apps: automatic, base_name: baseName, deploy_target: deployTarget, destroy_stale_apps: destroyStale, stale_days: staleDays, wait_for_ci: waitForCi} = body
  return {
    ...(automatic !== undefined && {automatic}), ...(baseName !== undefined && {baseName}), ...(deployTarget !== undefined && {deployTarget}),
    ...(destroyStale !== undefined && {destroyStale}), ...(staleDays !== undefined && {staleDays}), ...(waitForCi !== undefined && {waitForCi}),
  }
}
