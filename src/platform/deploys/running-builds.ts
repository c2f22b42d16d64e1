import {BuildFailure} from '../build/failure.js'

/** The builds under way in this platform: one an app at a time, as on Heroku. */
export class RunningBuilds {
  readonly #running = new Map<string, {abort: AbortController; ended: Promise<void>; end: () => void}>()
  #closed = false

  /** Takes the app's only place. Undefined where another build has it, or the platform ends. */
  begin(appId: string): RunningBuild | undefined {
    if (this.#closed || this.#running.has(appId)) return undefined
    const abort = new AbortController()
    let resolve = () => {}
    const ended = new Promise<void>(done => (resolve = done))
    const end = () => {
      this.#running.delete(appId)
      resolve()
    }
    this.#running.set(appId, {abort, ended, end})
    return {signal: abort.signal, end}
  }

  isRunning(appId: string): boolean {
    return this.#running.has(appId)
  }

  /** Stops the app's build; the reason is printed as its last words. Resolves when it has ended; false where there was none. */
  async cancel(appId: string, reason: string): Promise<boolean> {
    const running = this.#running.get(appId)
    running?.abort.abort(new BuildFailure(reason))
    await running?.ended
    return running !== undefined
  }

  /** Stops every build and takes no more. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#running.keys()].map(appId => this.cancel(appId, 'The build was stopped: the platform stops.')))
  }
}

export interface RunningBuild {
  /** Aborted when the build is cancelled. */
  signal: AbortSignal
  /** Gives the place back: the caller's duty, whatever happened. */
  end(): void
}
