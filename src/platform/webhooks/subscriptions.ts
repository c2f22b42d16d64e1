import type {WebhookOwner, WebhookRecord} from '../model/webhook-records.js'
import type {Parts} from '../parts.js'

import {invalidParams} from '../../lib/api/errors.js'
import {isHttpUrl} from '../model/addresses.js'

export interface NewWebhook {
  include: string[]
  level: WebhookRecord['level']
  url: string
  secret?: string | null | undefined
  authorization?: string | null | undefined
}

export interface Subscribed {
  webhook: WebhookRecord
  /** What deliveries are signed with, where it was just set: it is shown this once. */
  secret: string | undefined
}

/** What can be listened to: what Heroku names for apps. */
export const entities = [
  'api:addon', 'api:addon-attachment', 'api:app', 'api:build', 'api:collaborator', 'api:domain', 'api:dyno', 'api:formation', 'api:release',
  'api:sni-endpoint',
]

/** Without a secret it is given one. Throws 422 for what can't be listened to, and for a URL that nothing can be sent to. */
export async function subscribe(parts: Parts, owner: WebhookOwner, wanted: NewWebhook): Promise<Subscribed> {
  refuse(wanted)
  const {store, vault, world} = parts
  const at = new Date(world.clock.now()).toISOString()
  const secret = wanted.secret ?? world.ids.hex(32)
  const webhook = await store.webhooks.insert({
    id: world.ids.uuid(), createdAt: at, updatedAt: at, ...owner, include: wanted.include, level: wanted.level, url: wanted.url,
    secretSealed: vault.seal(secret), authorizationSealed: sealed(parts, wanted.authorization),
  })
  return {webhook, secret}
}

/** What is absent stays; a secret of null is replaced by a new one, an authorization of null is taken away. */
export async function changeSubscription(parts: Parts, webhook: WebhookRecord, changes: {[M in keyof NewWebhook]: NewWebhook[M] | undefined}): Promise<Subscribed> {
  refuse(changes)
  const {store, vault, world} = parts
  const {include, level, url, authorization} = changes
  const secret = changes.secret === null ? world.ids.hex(32) : changes.secret
  const changed = await store.webhooks.update(webhook.id, {
    ...(include && {include}), ...(level && {level}), ...(url !== undefined && {url}), ...(secret !== undefined && {secretSealed: vault.seal(secret)}),
    ...(authorization !== undefined && {authorizationSealed: sealed(parts, authorization)}), updatedAt: new Date(world.clock.now()).toISOString(),
  })
  return {webhook: changed ?? webhook, secret}
}

const sealed = ({vault}: Parts, text: string | null | undefined): string | null => (text === null || text === undefined ? null : vault.seal(text))

function refuse({include, url}: {include?: string[] | undefined; url?: string | undefined}): void {
  const unknown = include?.find(entity => !entities.includes(entity))
  if (unknown !== undefined) throw invalidParams(`${unknown} can't be listened to. There are: ${entities.join(', ')}.`)
  if (include?.length === 0) throw invalidParams('include must name something to listen to.')
  if (url !== undefined && !isHttpUrl(url)) throw invalidParams('url must be an http or https URL.')
}
