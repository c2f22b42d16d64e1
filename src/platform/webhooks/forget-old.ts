import type {WebhookOwner} from '../model/webhook-records.js'
import type {Parts} from '../parts.js'

/** Days that an event is kept, with its deliveries: none is tried for that long. How long Heroku keeps them is not documented. */
const days = 7

export async function forgetOld({store, world}: Parts, owner: WebhookOwner): Promise<void> {
  const to = new Date(world.clock.now() - days * 24 * 60 * 60_000).toISOString()
  for (const event of await store.webhookEvents.list(owner, {order: 'createdAt', to})) await store.webhookEvents.delete(event.id)
}
