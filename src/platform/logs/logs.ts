/** Every app's log: lines in Heroku's format, kept on disk, read from any position. */
export interface Logs {
  /** Appends one line, or several where the text has newlines. `proc` is `web.1`, `router`, `api`, … */
  write(appId: string, source: 'app' | 'heroku', proc: string, text: string): void
  /**
   * Takes a dyno's output until it ends, as `app[NAME]: …`. Exactly once: after a crash of the platform the collection
   * goes on where the kept log ends. Resolves when the output has ended and is kept.
   */
  collect(dyno: Collected, signal: AbortSignal): Promise<void>
  /** The last `lines` lines that match, oldest first, and with `tail` all that come; ids resume exactly there. */
  read(appId: string, query: LogQuery, signal: AbortSignal): AsyncIterable<LogLine>
  /** Resolves when everything written so far is on disk. */
  flush(): Promise<void>
  remove(appId: string): Promise<void>
  close(): Promise<void>
}

/** The part of a `RunningDyno` that the log needs. */
export interface Collected {
  readonly id: string
  readonly appId: string
  readonly name: string
  output(from: number, signal: AbortSignal): AsyncIterable<{chunk: Buffer; end: number}>
  forget(before: number): void
}

export interface LogQuery {
  lines: number
  tail: boolean
  source?: string
  /** `web.1` exactly, or every dyno of the type `web`. */
  dyno?: string
  type?: string
  /** Go on after the line with this id, instead of with the last `lines`. */
  after?: string
}

export interface LogLine {
  /** Position in the app's log: a decimal number that grows. */
  id: string
  /** `2026-01-02T03:04:05.678901+00:00 app[web.1]: text`, without a newline. */
  text: string
}

/** Output that is not a log: a build's, a release phase's. Kept on disk, read while it grows. */
export interface Outputs {
  /** Begins or goes on with the stream of that id. */
  open(id: string): OutputWriter
  /** Chunks from a byte offset on until the stream is closed. Undefined where there is no such stream. */
  read(id: string, from: number, signal: AbortSignal): AsyncIterable<Buffer> | undefined
  remove(id: string): Promise<void>
}

export interface OutputWriter {
  write(text: Buffer | string): void
  /** Marks the stream as ended; resolves when all of it is on disk. */
  close(): Promise<void>
}
