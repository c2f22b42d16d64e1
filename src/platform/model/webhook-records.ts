import type {AppWebhook, AppWebhookDelivery, AppWebhookEvent} from '../../lib/api/types.js'
import type {Row} from './records.js'

/** Whose events: those of an app, of the apps in a pipeline, or of an add-on. Exactly one is there. */
export interface WebhookOwner {
  appId: string | null
  pipelineId: string | null
  addOnId: string | null
}

export interface WebhookRecord extends Row, WebhookOwner {
  /** `api:release`, … */
  include: string[]
  level: AppWebhook['level']
  url: string
  /** What deliveries are signed with. */
  secretSealed: string
  /** Value of the Authorization header that deliveries have. */
  authorizationSealed: string | null
}

/** What happened, as it is told. Kept where somebody wanted to hear it. */
export interface WebhookEventRecord extends Row, WebhookOwner {
  include: string
  payload: AppWebhookEvent['payload']
}

export interface WebhookDeliveryRecord extends Row, WebhookOwner {
  webhookId: string
  eventId: string
  status: AppWebhookDelivery['status']
  numAttempts: number
  /** Null where there will be no other. */
  nextAttemptAt: string | null
  lastAttempt: WebhookAttempt | null
}

export interface WebhookAttempt {
  id: string
  /** HTTP status; null where there was no answer. */
  code: number | null
  errorClass: string | null
  status: 'failed' | 'succeeded'
  at: string
}

export interface WebhookTables {
  webhooks: WebhookRecord
  webhookEvents: WebhookEventRecord
  webhookDeliveries: WebhookDeliveryRecord
}

export const ofAddOn = (addOnId: string): WebhookOwner => ({appId: null, pipelineId: null, addOnId})
export const ofApp = (appId: string): WebhookOwner => ({appId, pipelineId: null, addOnId: null})
export const ofPipeline = (pipelineId: string): WebhookOwner => ({appId: null, pipelineId, addOnId: null})
