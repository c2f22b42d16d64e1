import type {Clock} from '../world/world.js'

import {Turns} from './turns.js'

export interface RoundsOptions {
  clock: Clock
  /** Brings what is to what should be. Yields after how many milliseconds it wants to be asked again, if nothing happens before. */
  round(): Promise<number | undefined>
}

/** Milliseconds after which a round is tried again that failed: a full disk, a damaged row. */
const patience = 5000

/** When an app's rounds take place: one at a time, in turn with everything else that is done to the app. */
export class Rounds {
  readonly #turns = new Turns()
  #asked: Promise<void> | undefined
  #isFailing = false
  #isClosed = false
  #cancelNext = () => {}
  readonly #waiters = new Set<() => void>()

  constructor(private readonly options: RoundsOptions) {}

  /** Resolves after the next round; asked again before that, it is the same one. Never rejects. */
  ask(): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    return (this.#asked ??= this.turn(async () => {
      this.#asked = undefined
      const next = await this.options.round()
      this.#isFailing = false
      this.#askAfter(next)
    }))
  }

  /** Runs when its turn comes. Where it fails there is another round after a while: what is wanted is still wanted. */
  async turn(work: () => Promise<void>): Promise<void> {
    try {
      await this.#turns.take(work)
    } catch {
      this.#isFailing = true
      this.#askAfter(patience)
    }
    this.wake()
  }

  /** Resolves when nothing is to be done and this holds, or all is over; rejects with the signal's reason. */
  async untilSteady(holds: () => boolean, signal?: AbortSignal): Promise<void> {
    while (!this.#isClosed && (this.#isFailing || !this.#turns.isIdle || !holds())) {
      signal?.throwIfAborted()
      await new Promise<void>(resolve => {
        this.#waiters.add(resolve)
        signal?.addEventListener('abort', () => resolve(), {once: true})
      })
    }
  }

  /** Something changed that may be waited for. */
  wake() {
    const waiters = [...this.#waiters]
    this.#waiters.clear()
    for (const wake of waiters) wake()
  }

  /** There are no more rounds. Resolves when the last turn is over. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#cancelNext()
    await this.#turns.over()
    this.wake()
  }

  #askAfter(milliseconds: number | undefined) {
    this.#cancelNext()
    if (milliseconds !== undefined && !this.#isClosed) this.#cancelNext = this.options.clock.after(Math.max(0, milliseconds), () => void this.ask())
  }
}
