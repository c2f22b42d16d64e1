import type {Client} from '../api/client.js'
import type {AppWebhook} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'
import {appOptional, remote, string} from '../command/flags.js'

/** Whose webhooks: an app's or a pipeline's. */
export const ofOwner = () => ({
  app: appOptional(),
  pipeline: string({char: 'p', description: 'pipeline whose webhooks are meant', hidden: true}),
  remote: remote(),
})

interface Wish {app: string | undefined; pipeline: string | undefined}

interface Owner {
  name: string
  /** In its colours. */
  shown: string
  webhooks: Webhooks
  deliveries: Client['appWebhookDelivery']
  events: Client['appWebhookEvent']
}

/** What an app's and a pipeline's have in common. */
type Webhook = Omit<AppWebhook, 'app'>
type Actions = Client['appWebhook']
type Webhooks = {readonly [A in keyof Actions]: (...args: Parameters<Actions[A]>) => Promise<A extends 'list' ? Webhook[] : Webhook>}

export const options = {version: '3.webhooks'}

/** The owner, and what the API has of it. */
export function ownerOf({api, out: {style}}: Pick<Tools, 'api' | 'out'>, {app, pipeline}: Wish): Owner {
  if (pipeline !== undefined) {
    const [webhooks, deliveries, events] = [api.pipelineWebhook, api.pipelineWebhookDelivery, api.pipelineWebhookEvent]
    return {name: pipeline, shown: pipeline, webhooks, deliveries, events}
  }
  if (app === undefined) throw new CommandError('No app specified')
  const [webhooks, deliveries, events] = [api.appWebhook, api.appWebhookDelivery, api.appWebhookEvent]
  return {name: app, shown: style.app(app), webhooks, deliveries, events}
}
