import type {Clock} from '../world/world.js'

/** Requests of one token in an hour. Heroku has 4,500; on one's own machine it only catches a loop that ran wild. */
const usual = 450_000

/** Heroku's bucket: it fills again by the minute. */
export class RateLimit {
  readonly #clock: Clock
  readonly #hourly: number
  readonly #buckets = new Map<string, {left: number; at: number}>()

  constructor(clock: Clock, hourly = usual) {
    this.#hourly = hourly
    this.#clock = clock
  }

  /** Takes one request from the token's bucket; yields how many are left, -1 where it was empty. */
  take(authorizationId: string): number {
    const left = this.remaining(authorizationId)
    if (left < 1) return -1
    this.#buckets.set(authorizationId, {left: left - 1, at: this.#clock.now()})
    return Math.floor(left - 1)
  }

  remaining(authorizationId: string): number {
    const bucket = this.#buckets.get(authorizationId)
    if (!bucket) return this.#hourly
    return Math.min(this.#hourly, bucket.left + ((this.#clock.now() - bucket.at) / 3_600_000) * this.#hourly)
  }
}
