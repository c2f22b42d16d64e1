import type {Clock} from '../world/world.js'

/** A time limit that starts again with each sign of life, at the price of a clock reading and no more. */
export class Deadline {
  #limit = 0
  #touchedAt = 0
  #cancel: (() => void) | undefined

  constructor(readonly clock: Clock, readonly onOver: () => void) {}

  /** From now on so many milliseconds without a `touch` are too many. */
  start(limit: number): void {
    this.stop()
    this.#limit = limit
    this.touch()
    this.#arm(limit)
  }

  touch(): void {
    this.#touchedAt = this.clock.now()
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  #arm(milliseconds: number) {
    this.#cancel = this.clock.after(milliseconds, () => {
      const left = this.#touchedAt + this.#limit - this.clock.now()
      if (left > 0) this.#arm(left)
      else this.onOver()
    })
  }
}
