import type {WebhookDeliveryRecord} from '../model/webhook-records.js'
import type {DeliveryParts} from './deliver.js'

import {Turns} from '../runtime/turns.js'
import {deliver} from './deliver.js'

/**
 * Sends what was recorded, each when its time has come; one webhook's deliveries one after the other. What is under way
 * when the platform ends, however it ends, is sent again by the next one: a receiver may get the same event twice.
 */
export class Deliveries {
  readonly #turns = new Map<string, Turns>()
  readonly #timers = new Map<string, () => void>()
  readonly #closed = new AbortController()

  constructor(private readonly parts: DeliveryParts, private readonly onFault: (error: unknown) => void = error => console.error(error)) {}

  /** Goes on with what an earlier platform left. */
  async start(): Promise<void> {
    const {webhookDeliveries} = this.parts.store
    for (const status of ['pending', 'retrying'] as const) {
      for (const delivery of await webhookDeliveries.list({status}, {order: 'createdAt'})) this.schedule(delivery)
    }
  }

  schedule({id, webhookId, nextAttemptAt}: WebhookDeliveryRecord): void {
    if (nextAttemptAt === null || this.#closed.signal.aborted) return
    const {clock} = this.parts.world
    const wait = Date.parse(nextAttemptAt) - clock.now()
    if (wait <= 0) return void this.#try(id, webhookId)
    this.#timers.set(id, clock.after(wait, () => {
      this.#timers.delete(id)
      void this.#try(id, webhookId)
    }))
  }

  /** Nothing is sent any more; resolves when nothing is under way. */
  async close(): Promise<void> {
    this.#closed.abort(new Error('The platform stopped.'))
    for (const cancel of this.#timers.values()) cancel()
    this.#timers.clear()
    await Promise.all([...this.#turns.values()].map(turns => turns.over()))
  }

  async #try(id: string, webhookId: string): Promise<void> {
    const turns = this.#turns.get(webhookId) ?? new Turns()
    this.#turns.set(webhookId, turns)
    try {
      const tried = await turns.take(async () => (this.#closed.signal.aborted ? undefined : deliver(this.parts, id, this.#closed.signal)))
      if (tried) this.schedule(tried)
    } catch (error) {
      if (!this.#closed.signal.aborted) this.onFault(error)
    } finally {
      if (turns.isIdle) this.#turns.delete(webhookId)
    }
  }
}
