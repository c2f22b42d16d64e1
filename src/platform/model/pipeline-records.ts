/** What pipelines are made of, and what is done in them. */
import type {PipelineCoupling, PipelinePromotion, PipelinePromotionTarget} from '../../lib/api/types.js'
import type {Row} from './records.js'

export type Stage = PipelineCoupling['stage']

export interface PipelineRecord extends Row {
  name: string
  /** An account's or a team's. */
  ownerId: string
  ownerType: 'team' | 'user'
}

/** An app is in one pipeline at most. */
export interface PipelineCouplingRecord extends Row {
  appId: string
  pipelineId: string
  stage: Stage
}

/** The config vars that a stage gives to the apps which are made in it: test runs, review apps. */
export interface PipelineConfigRecord extends Row {
  pipelineId: string
  stage: Stage
  /** JSON, as the API shows it. */
  configSealed: string
}

export interface PromotionRecord extends Row {
  pipelineId: string
  sourceAppId: string
  sourceReleaseId: string
  userId: string
  status: PipelinePromotion['status']
}

export interface PromotionTargetRecord extends Row {
  promotionId: string
  appId: string
  status: PipelinePromotionTarget['status']
  errorMessage: string | null
  releaseId: string | null
}

/** The app to whose repository a pipeline is connected. */
export interface PipelineRepositoryRecord extends Row {
  pipelineId: string
  appId: string
}

export interface PipelineTables {
  pipelines: PipelineRecord
  pipelineConfigs: PipelineConfigRecord
  pipelineCouplings: PipelineCouplingRecord
  pipelineRepositories: PipelineRepositoryRecord
  promotions: PromotionRecord
  promotionTargets: PromotionTargetRecord
}
