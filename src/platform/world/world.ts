/** The outside world as a parameter: a test or a lesson brings its own clock and its own ids. */
export interface World {
  readonly clock: Clock
  readonly ids: Ids
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Calls `work` once, after so many milliseconds, unless the returned function is called first. Keeps no process alive. */
  after(milliseconds: number, work: () => void): () => void
}

export interface Ids {
  uuid(): string
  /** So many random bytes as lower-case hex. */
  hex(bytes: number): string
  /** An integer from 0 up to, not including, `below`. */
  integer(below: number): number
}
