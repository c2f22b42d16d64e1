import type {Taken} from '../../lib/api/contract.js'
import type {Ref} from '../../lib/api/types.js'
import type {Call, Handlers} from '../http/handlers.js'
import type {WebhookDeliveryRecord, WebhookOwner, WebhookRecord} from '../model/webhook-records.js'
import type {Subscribed} from '../webhooks/subscriptions.js'

import {ofAddOn, ofApp, ofPipeline} from '../model/webhook-records.js'
import {among} from '../store/where.js'
import {changeSubscription, subscribe} from '../webhooks/subscriptions.js'
import {findApp} from './find.js'
import {findAddOn} from './find-add-ons.js'
import {absent, findPipeline} from './find-pipeline.js'
import {inTime, listing} from './listing.js'
import {presentDelivery, presentEvent, presentWebhook} from './present/webhooks.js'

/** Whose webhooks, and what each of them says of that. */
interface Owned<Said> {owner: WebhookOwner; said: Said}

async function app(call: Call<'app'>): Promise<Owned<{app: Ref}>> {
  const {id, name} = await findApp(call)
  return {owner: ofApp(id), said: {app: {id, name}}}
}

async function pipeline(call: Call<'pipeline'>): Promise<Owned<{pipeline: {id: string}}>> {
  const {id} = await findPipeline(call)
  return {owner: ofPipeline(id), said: {pipeline: {id}}}
}

async function addOn(call: Call<'addOn'>): Promise<Owned<object>> {
  return {owner: ofAddOn((await findAddOn(call)).id), said: {}}
}

export const addOnWebhook: Handlers<'addOnWebhook'> = webhooks(addOn)
export const addOnWebhookDelivery: Handlers<'addOnWebhookDelivery'> = deliveries(addOn)
export const addOnWebhookEvent: Handlers<'addOnWebhookEvent'> = events(addOn)
export const appWebhook: Handlers<'appWebhook'> = webhooks(app)
export const appWebhookDelivery: Handlers<'appWebhookDelivery'> = deliveries(app)
export const appWebhookEvent: Handlers<'appWebhookEvent'> = events(app)
export const pipelineWebhook: Handlers<'pipelineWebhook'> = webhooks(pipeline)
export const pipelineWebhookDelivery: Handlers<'pipelineWebhookDelivery'> = deliveries(pipeline)
export const pipelineWebhookEvent: Handlers<'pipelineWebhookEvent'> = events(pipeline)

type Find<Name extends string, Said> = (call: Call<Name>) => Promise<Owned<Said>>

function webhooks<Name extends string, Said>(find: Find<Name, Said>) {
  return {
    async create(call: Call<Name, Taken<'appWebhook', 'create'>>) {
      const {owner, said} = await find(call)
      return {...said, ...presentWebhook(showSecret(call, await subscribe(call.parts, owner, call.body)))}
    },

    async delete(call: Call<Name | 'webhook'>) {
      const {owner, said} = await find(call)
      const webhook = await findWebhook(call, owner)
      await call.parts.store.webhooks.delete(webhook.id)
      return {...said, ...presentWebhook(webhook)}
    },

    async info(call: Call<Name | 'webhook'>) {
      const {owner, said} = await find(call)
      return {...said, ...presentWebhook(await findWebhook(call, owner))}
    },

    async list(call: Call<Name>) {
      const {owner, said} = await find(call)
      return listing({of: call.parts.store.webhooks, where: owner, by: inTime, show: webhook => ({...said, ...presentWebhook(webhook)})})
    },

    async update(call: Call<Name | 'webhook', Taken<'appWebhook', 'update'>>) {
      const {owner, said} = await find(call)
      const webhook = await findWebhook(call, owner)
      return {...said, ...presentWebhook(showSecret(call, await changeSubscription(call.parts, webhook, call.body)))}
    },
  }
}

function deliveries<Name extends string>(find: Find<Name, unknown>) {
  return {
    async info(call: Call<Name | 'delivery'>) {
      const {owner} = await find(call)
      return presentOne(call, (await call.parts.store.webhookDeliveries.find({...owner, id: call.params.delivery})) ?? absent('webhook_delivery'))
    },

    async list(call: Call<Name>) {
      const {owner} = await find(call)
      const status = call.query.get('eq[status]')
      const where = {...owner, ...(status !== null && {status: among([status])})}
      return listing({of: call.parts.store.webhookDeliveries, where, by: inTime, show: delivery => presentOne(call, delivery)})
    },
  }
}

function events<Name extends string>(find: Find<Name, unknown>) {
  return {
    async info(call: Call<Name | 'event'>) {
      const {owner} = await find(call)
      return presentEvent((await call.parts.store.webhookEvents.find({...owner, id: call.params.event})) ?? absent('webhook_event'))
    },

    async list(call: Call<Name>) {
      const {owner} = await find(call)
      return listing({of: call.parts.store.webhookEvents, where: owner, by: inTime, show: presentEvent})
    },
  }
}

/** Only now: later nobody can read it again. */
function showSecret({replyHeader}: Call, {webhook, secret}: Subscribed): WebhookRecord {
  if (secret !== undefined) replyHeader('heroku-webhook-secret', secret)
  return webhook
}

async function findWebhook({parts, params}: Call<'webhook'>, owner: WebhookOwner): Promise<WebhookRecord> {
  return (await parts.store.webhooks.find({...owner, id: params.webhook})) ?? absent('webhook')
}

async function presentOne({parts: {store}}: Call, delivery: WebhookDeliveryRecord) {
  const webhook = (await store.webhooks.find({id: delivery.webhookId})) ?? absent('webhook')
  const event = (await store.webhookEvents.find({id: delivery.eventId})) ?? absent('webhook_event')
  return presentDelivery(delivery, webhook, event.include)
}
