/** The test runs under way in this platform. */
export class RunningTests {
  readonly #running = new Map<string, {abort: AbortController; ended: Promise<void>}>()

  /** Carries a run out until it ends or is cancelled. */
  begin(id: string, carryOut: (signal: AbortSignal) => Promise<void>): void {
    const abort = new AbortController()
    const ended = carryOut(abort.signal).catch((error: unknown) => console.error(error)).then(() => void this.#running.delete(id))
    this.#running.set(id, {abort, ended})
  }

  /** Resolves when the run has ended; it then says why. */
  async cancel(id: string, reason: Error): Promise<void> {
    const running = this.#running.get(id)
    running?.abort.abort(reason)
    await running?.ended
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.keys()].map(id => this.cancel(id, new Error('The platform stopped during this test run.'))))
  }
}

/** Somebody does not want it any more. */
export class TestRunCancelled extends Error {}
