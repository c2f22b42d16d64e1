/** Record → resource, of pipelines and what is done in them. */
import type {Pipeline, PipelineCoupling, PipelinePromotion, PipelinePromotionTarget} from '../../../lib/api/types.js'
import type {PipelineCouplingRecord, PipelineRecord, PromotionRecord, PromotionTargetRecord} from '../../model/pipeline-records.js'
import type {Parts} from '../../parts.js'

import {cedar} from '../../model/stacks.js'
import {times} from '../present.js'

export const presentPipeline = (pipeline: PipelineRecord): Pipeline => ({
  ...times(pipeline), generation: cedar, id: pipeline.id, name: pipeline.name, owner: {id: pipeline.ownerId, type: pipeline.ownerType},
})

export async function presentCoupling({store}: Parts, coupling: PipelineCouplingRecord): Promise<PipelineCoupling> {
  const pipeline = await store.pipelines.find({id: coupling.pipelineId})
  return {
    app: {id: coupling.appId}, ...times(coupling), id: coupling.id, pipeline: {id: coupling.pipelineId, name: pipeline?.name ?? ''},
    stage: coupling.stage,
  }
}

export const presentPromotion = (promotion: PromotionRecord): PipelinePromotion => ({
  ...times(promotion), id: promotion.id, pipeline: {id: promotion.pipelineId},
  source: {app: {id: promotion.sourceAppId}, release: {id: promotion.sourceReleaseId}}, status: promotion.status,
})

export const presentPromotionTarget = (target: PromotionTargetRecord): PipelinePromotionTarget => ({
  app: {id: target.appId}, error_message: target.errorMessage, id: target.id, pipeline_promotion: {id: target.promotionId},
  release: target.releaseId === null ? null : {id: target.releaseId}, status: target.status,
})
