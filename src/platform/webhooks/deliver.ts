import type {WebhookAttempt, WebhookDeliveryRecord, WebhookEventRecord, WebhookRecord} from '../model/webhook-records.js'
import type {Parts} from '../parts.js'

import {createHmac} from 'node:crypto'

import {retryAfter} from '../model/webhook-retries.js'
import {post} from '../world/http-client.js'

export type DeliveryParts = Pick<Parts, 'store' | 'vault' | 'world'>

/** Milliseconds that a receiver has for its answer. Heroku's limit is not documented. */
const limit = 20_000

/** Tries once and writes down what came of it. Yields the delivery as it then stands; undefined where it is gone, or done with. */
export async function deliver(parts: DeliveryParts, id: string, signal: AbortSignal): Promise<WebhookDeliveryRecord | undefined> {
  const {store, world} = parts
  const delivery = await store.webhookDeliveries.find({id})
  const webhook = delivery && (await store.webhooks.find({id: delivery.webhookId}))
  const event = delivery && (await store.webhookEvents.find({id: delivery.eventId}))
  if (!delivery || !webhook || !event || delivery.nextAttemptAt === null) return undefined
  const attempt = await attemptOnce(parts, {delivery, webhook, event}, signal)
  const wait = attempt.status === 'succeeded' ? undefined
    : retryAfter(webhook.level, {attempts: delivery.numAttempts + 1, age: world.clock.now() - Date.parse(delivery.createdAt)})
  return store.webhookDeliveries.update(id, {
    status: wait === undefined ? attempt.status : 'retrying', numAttempts: delivery.numAttempts + 1, lastAttempt: attempt,
    nextAttemptAt: wait === undefined ? null : iso(parts, wait), updatedAt: iso(parts),
  })
}

interface Told {delivery: WebhookDeliveryRecord; webhook: WebhookRecord; event: WebhookEventRecord}

async function attemptOnce(parts: DeliveryParts, told: Told, signal: AbortSignal): Promise<WebhookAttempt> {
  const id = parts.world.ids.uuid()
  const at = iso(parts)
  const body = JSON.stringify(bodyOf(told, id))
  const time = limited(parts, signal)
  try {
    const code = await post(told.webhook.url, {body, headers: headersOf(parts, told.webhook, body), signal: time.signal})
    const isTaken = code >= 200 && code < 300
    return {id, at, code, errorClass: isTaken ? null : 'UnexpectedStatus', status: isTaken ? 'succeeded' : 'failed'}
  } catch (error) {
    // The platform ends: it is as if it had not been tried.
    signal.throwIfAborted()
    return {id, at, code: null, errorClass: time.signal.aborted ? 'Timeout' : classOf(error), status: 'failed'}
  } finally {
    time.end()
  }
}

function bodyOf({delivery, webhook, event}: Told, attemptId: string) {
  const {createdAt, updatedAt, include, payload} = event
  return {
    ...payload, created_at: createdAt, id: event.id, published_at: null, sequence: null, updated_at: updatedAt,
    webhook_metadata: {attempt: {id: attemptId}, delivery: {id: delivery.id}, event: {id: event.id, include}, webhook: {id: webhook.id}},
  }
}

function headersOf({vault}: DeliveryParts, {secretSealed, authorizationSealed}: WebhookRecord, body: string): Record<string, string> {
  return {
    'content-type': 'application/json', 'user-agent': 'hokku-webhooks',
    'heroku-webhook-hmac-sha256': createHmac('sha256', vault.open(secretSealed)).update(body).digest('base64'),
    ...(authorizationSealed !== null && {authorization: vault.open(authorizationSealed)}),
  }
}

function limited({world}: DeliveryParts, parent: AbortSignal): {signal: AbortSignal; end(): void} {
  const late = new AbortController()
  const end = world.clock.after(limit, () => late.abort())
  return {signal: AbortSignal.any([parent, late.signal]), end}
}

/** `ECONNREFUSED`, … */
function classOf(error: unknown): string {
  return error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : error.name) : 'Error'
}

const iso = ({world}: DeliveryParts, later = 0): string => new Date(world.clock.now() + later).toISOString()
