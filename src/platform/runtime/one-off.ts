import type {DynoRecord} from '../model/records.js'

/** Dynos that run once: `run`, `run:detached`, the release phase. */
export interface OneOffs {
  /**
   * Records the dyno (state `starting`). Detached ones start at once; attached ones wait for their client, and end with
   * R13 where none comes in 30 s. `secret` opens the attachment.
   */
  create(request: OneOffRequest): Promise<{dyno: DynoRecord; secret: string | null}>
  /** Runs to the end and yields the exit status; output goes to `onOutput` and to the app's log. */
  runToEnd(request: OneOffRequest, onOutput: (chunk: Buffer) => void, signal: AbortSignal): Promise<number>
  /** Whether a dyno waits behind this secret: a client is greeted before it says what it is. */
  awaits(secret: string): boolean
  /** Joins a client with the dyno that waits behind this secret. False where there is none. */
  attach(secret: string, client: AttachedClient): boolean
}

export interface OneOffRequest {
  appId: string
  releaseId: string
  userEmail: string
  /** First part of the name: `run`, `release`, `console`. */
  type: string
  command: string
  size: string
  env: Record<string, string>
  attach: boolean
  forceNoTty: boolean
  timeToLiveSeconds: number | null
  /** The dyno in which it runs, where that isn't one of its own. */
  within?: {id: string; name: string}
}

/** What the platform needs of whoever is attached; the wire's protocol is the caller's. */
export interface AttachedClient {
  /** Undefined: the client did not say, the request decides. */
  tty?: {columns: number; rows: number} | false
  /** A promise of the listener's resolves once more input is welcome. */
  onInput(listener: (chunk: Buffer) => Promise<void> | void): void
  onEnd(listener: () => void): void
  onResize(listener: (columns: number, rows: number) => void): void
  onSignal(listener: (name: 'SIGHUP' | 'SIGINT' | 'SIGTERM') => void): void
  /** The connection is gone. */
  onClose(listener: () => void): void
  /** A promise, where it comes, resolves once more output is welcome; it must resolve when the connection is gone. */
  output(chunk: Buffer, stream: 'stderr' | 'stdout'): Promise<void> | void
  exit(status: number): void
}
