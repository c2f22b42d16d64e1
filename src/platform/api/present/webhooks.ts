import type {AppWebhookDelivery, AppWebhookEvent} from '../../../lib/api/types.js'
import type {WebhookAttempt, WebhookDeliveryRecord, WebhookEventRecord, WebhookRecord} from '../../model/webhook-records.js'

import {time, timeOrNull, times} from '../present.js'

/** Without what says whose it is. */
export const presentWebhook = (webhook: WebhookRecord) => ({
  ...times(webhook), id: webhook.id, include: webhook.include, level: webhook.level, url: webhook.url,
})

export const presentEvent = (event: WebhookEventRecord): AppWebhookEvent => ({...times(event), id: event.id, include: event.include, payload: event.payload})

export function presentDelivery(delivery: WebhookDeliveryRecord, {level}: Pick<WebhookRecord, 'level'>, include: string): AppWebhookDelivery {
  return {
    ...times(delivery), event: {id: delivery.eventId, include}, id: delivery.id, last_attempt: delivery.lastAttempt && presentAttempt(delivery.lastAttempt),
    next_attempt_at: timeOrNull(delivery.nextAttemptAt), num_attempts: delivery.numAttempts, status: delivery.status,
    webhook: {id: delivery.webhookId, level},
  }
}

const presentAttempt = ({id, code, errorClass, status, at}: WebhookAttempt) => ({id, code, created_at: time(at), error_class: errorClass, status, updated_at: time(at)})
