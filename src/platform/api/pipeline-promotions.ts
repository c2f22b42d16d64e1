import type {Call, Handlers} from '../http/handlers.js'
import type {PromotionRecord} from '../model/pipeline-records.js'
import type {AppRecord, ReleaseRecord} from '../model/records.js'

import {invalidParams} from '../../lib/api/errors.js'
import {reachPipeline} from '../access/reach-pipeline.js'
import {reachApp} from '../access/reach.js'
import {visibleAppIds} from '../access/visible.js'
import {promote} from '../pipelines/promote.js'
import {findRelease} from './find.js'
import {absent} from './find-pipeline.js'
import {listing} from './listing.js'
import {presentPromotion, presentPromotionTarget} from './present/pipelines.js'

export const pipelinePromotion: Handlers<'pipelinePromotion'> = {
  async create(call) {
    const {parts, caller, body} = call
    const pipeline = await reachPipeline(call, body.pipeline, 'view')
    const source = await sourceOf(call, body.source)
    const targets: AppRecord[] = []
    for (const {app} of body.targets) targets.push(await reachApp(call, app, 'deploy'))
    return presentPromotion(await promote(parts, {pipeline, user: caller.account, source, targets}))
  },

  info: async call => presentPromotion(await findPromotion(call)),
}

export const pipelinePromotionTarget: Handlers<'pipelinePromotionTarget'> = {
  async list(call) {
    const {id} = await findPromotion(call)
    const where = {promotionId: id, appId: visibleAppIds(call.caller.authorization)}
    return listing({of: call.parts.store.promotionTargets, where, by: {}, show: presentPromotionTarget})
  },
}

async function findPromotion({parts, params}: Call<'promotion'>): Promise<PromotionRecord> {
  return (await parts.store.promotions.find({id: params.promotion})) ?? absent('pipeline_promotion')
}

/** An app, by its current release, or a certain release. */
async function sourceOf(call: Call, {app: name, release: identity}: {app?: string | undefined; release?: string | undefined}): Promise<{app: AppRecord; release: ReleaseRecord}> {
  const {store} = call.parts
  const named = name === undefined ? undefined : await reachApp(call, name, 'deploy')
  if (identity !== undefined && named) return {app: named, release: await findRelease(call, named, identity)}
  if (identity !== undefined) {
    const release = (await store.releases.find({id: identity})) ?? absent('release')
    return {app: await reachApp(call, release.appId, 'deploy'), release}
  }
  if (!named) throw invalidParams('source must name an app or a release.')
  const current = named.currentReleaseId === null ? undefined : await store.releases.find({id: named.currentReleaseId})
  return {app: named, release: current ?? absent('release')}
}
