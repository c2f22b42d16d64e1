/**
 * The engine's lower layer: something that runs one dyno. `test/contract/runner.ts` runs on each implementation;
 * `runtime/supervisor.ts` with the pure `runtime/plan.ts` makes formations of it.
 */
export interface Runner {
  readonly name: string
  /** What works here, for `platform:doctor`: a line each. */
  check(): Promise<Capability[]>
  /** Starts a dyno. Resolves once its process exists; rejects where it could not be made. */
  start(spec: DynoSpec): Promise<RunningDyno>
  /** What outlived the platform, and what ended meanwhile and was not collected yet. */
  recover(): Promise<RunningDyno[]>
  close(): Promise<void>
}

export interface Capability {name: string; ok: boolean; detail: string}

export interface DynoSpec {
  id: string
  appId: string
  /** `web.1`, `run.1234` */
  name: string
  /** A shell command line, as in the Procfile. `.profile.d` and `.profile` are sourced before it. */
  command: string
  /** Folder of the slug's file tree; the dyno gets a copy of its own, whatever it writes stays there. */
  slug: string
  /** The complete environment; `HOME` is set by the runner to the dyno's own copy of the slug. Never written to disk. */
  env: Record<string, string>
  /** TCP port on 127.0.0.1 that the dyno is asked to listen on. */
  port: number | null
  memoryMb: number
  /** The id of a running dyno in whose file system it runs, and with whose end it ends; then `slug` is of no matter. */
  within?: string
  /** How it is attached: not at all (output goes to the spool), by pipes, or by a terminal. */
  attach: null | {tty: false} | {columns: number; rows: number; tty: true}
}

export interface Exit {
  /** As a shell counts: 128 + n for a signal. */
  status: number
}

/** What all processes of a dyno take of the machine. */
export interface Usage {
  /** Bytes of main memory. What processes share is shared out among them, so that a file in the page cache counts once. */
  resident: number
  /** Bytes that were put aside on disk. */
  swapped: number
  /** Milliseconds of processor time since its start. Those of a child count once it was waited for. */
  processorTime: number
}

export interface RunningDyno {
  readonly id: string
  readonly appId: string
  readonly name: string
  readonly port: number | null
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** Resolves when the dyno's process is gone and all it wrote is in the spool or was given to the session. */
  readonly exited: Promise<Exit>
  /** To every process of the dyno. Nothing happens where it is gone. */
  signal(name: 'SIGHUP' | 'SIGINT' | 'SIGKILL' | 'SIGTERM' | 'SIGUSR1'): void
  /** At this moment; undefined where it is gone, or where the system doesn't tell. */
  usage(): Promise<Usage | undefined>
  /** Present while it is attached. */
  readonly session: Session | null
  /**
   * What it wrote (both streams), from a byte offset on, chunk after chunk as it comes; ends after the process is
   * gone and all was read. Not for attached dynos.
   */
  output(from: number, signal: AbortSignal): AsyncIterable<{chunk: Buffer; end: number}>
  /** Says that output before this offset is safely kept elsewhere and need not be held. */
  forget(before: number): void
  /** Removes what the runner kept of it: after `exited`, once the output was taken. */
  discard(): Promise<void>
}

/** An attached dyno's streams. A terminal has no stderr of its own. */
export interface Session {
  /** A promise, where it comes, resolves once more is welcome. */
  write(chunk: Buffer): Promise<void> | void
  /** End of standard input. */
  end(): void
  resize(columns: number, rows: number): void
  /** From the first byte on, to one listener. While too much waits for the promises that it returns, the dyno waits. */
  onOutput(listener: (chunk: Buffer, stream: 'stderr' | 'stdout') => Promise<void> | void): void
}
