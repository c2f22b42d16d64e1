import type {Happening} from '../events/events.js'
import type {WebhookDeliveryRecord, WebhookEventRecord, WebhookOwner, WebhookRecord} from '../model/webhook-records.js'
import type {Parts} from '../parts.js'

import {appIdOf} from '../events/events.js'
import {ofAddOn, ofApp, ofPipeline} from '../model/webhook-records.js'
import {forgetOld} from './forget-old.js'

/** A happening's record as the API shows it, now and before; null where there was no before. */
export type Presenter = (happening: Happening) => Promise<{data: Shown; previous: Shown | null}>
type Shown = Record<string, unknown>

/** Writes down what is to be told to whom, and yields it: from then on it will be delivered, whatever becomes of this process. */
export async function recordEvent(parts: Parts, present: Presenter, happening: Happening): Promise<WebhookDeliveryRecord[]> {
  const deliveries: WebhookDeliveryRecord[] = []
  for (const owner of await ownersOf(parts, happening)) {
    const webhooks = (await parts.store.webhooks.list(owner)).filter(({include}) => include.includes(`api:${happening.subject}`))
    if (webhooks.length === 0) continue
    const event = eventOf(parts, owner, happening, await payloadOf(parts, present, happening))
    deliveries.push(...(await record(parts, event, webhooks)))
    await forgetOld(parts, owner)
  }
  return deliveries
}

/** The app, the pipeline that it is in, its add-ons, and the add-on itself that it is about. */
async function ownersOf({store}: Parts, happening: Happening): Promise<WebhookOwner[]> {
  const appId = appIdOf(happening)
  const coupling = await store.pipelineCouplings.find({appId})
  const addOns = new Set((await store.addOns.list({appId})).map(({id}) => id))
  if (happening.subject === 'addon-attachment') addOns.add(happening.record.addOnId)
  return [ofApp(appId), ...(coupling ? [ofPipeline(coupling.pipelineId)] : []), ...[...addOns].map(ofAddOn)]
}

async function payloadOf({store}: Parts, present: Presenter, happening: Happening): Promise<WebhookEventRecord['payload']> {
  const {data, previous} = await present(happening)
  return {
    action: happening.action, actor: await actorOf(store, happening), data, previous_data: changed(previous, data),
    resource: happening.subject, version: 'application/vnd.heroku+json; version=3',
  }
}

/** What the platform does by itself is told as done by the app's owner: Heroku names a user always. */
async function actorOf(store: Parts['store'], happening: Happening): Promise<{id: string; email: string}> {
  if (happening.actor) return {id: happening.actor.id, email: happening.actor.email}
  const appId = appIdOf(happening)
  const app = await store.apps.find({id: appId})
  const owner = app && (await store.accounts.find({id: app.ownerId}))
  return {id: owner?.id ?? app?.ownerId ?? appId, email: owner?.email ?? 'platform@localhost'}
}

/** The members that were something else before. */
function changed(previous: Shown | null, data: Shown): Shown {
  return Object.fromEntries(Object.entries(previous ?? {}).filter(([member, value]) => JSON.stringify(value) !== JSON.stringify(data[member])))
}

function eventOf({world}: Parts, owner: WebhookOwner, {subject}: Happening, payload: WebhookEventRecord['payload']): WebhookEventRecord {
  const at = new Date(world.clock.now()).toISOString()
  return {id: world.ids.uuid(), createdAt: at, updatedAt: at, ...owner, include: `api:${subject}`, payload}
}

function record({store, world}: Parts, event: WebhookEventRecord, webhooks: WebhookRecord[]): Promise<WebhookDeliveryRecord[]> {
  const {createdAt, updatedAt, appId, pipelineId, addOnId} = event
  return store.transaction(async inner => {
    await inner.webhookEvents.insert(event)
    const deliveries: WebhookDeliveryRecord[] = []
    for (const {id} of webhooks) {
      deliveries.push(await inner.webhookDeliveries.insert({
        id: world.ids.uuid(), createdAt, updatedAt, appId, pipelineId, addOnId, webhookId: id, eventId: event.id, status: 'pending', numAttempts: 0,
        nextAttemptAt: createdAt, lastAttempt: null,
      }))
    }
    return deliveries
  })
}
