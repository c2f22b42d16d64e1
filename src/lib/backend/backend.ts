import type {Client} from '../api/client.js'

/**
 * A platform that commands talk to: the local one, Heroku, any by URL. A command never asks which; what differs
 * between them is in this interface or below it.
 */
export interface Backend {
  /** `local`, `heroku`, or the name of a context. */
  readonly name: string
  /** Base of the API: `http://127.0.0.1:5750`, `https://api.heroku.com`. */
  readonly apiUrl: string
  /** `127.0.0.1:5750`, `git.heroku.com`: remotes are `https://<gitHost>/APP.git`. */
  readonly gitHost: string
  /** File with the authority of this platform's certificates, where it isn't one of the system's. */
  readonly authorityFile: string | undefined
  /** A registry beside the platform knows buildpacks by name; else the platform itself does. */
  readonly hasBuildpackRegistry: boolean
  readonly api: Client
  /** The credential for this host; undefined where nobody is logged in. */
  token(): Promise<string | undefined>
  /** A log session or an output stream: what comes, line by line, resumed by id after a break while `tail`. */
  lines(url: string, options: {signal: AbortSignal; tail: boolean}): AsyncIterable<string>
  /** An output stream's bytes from its beginning, until it ends; `accept` where something else than text is asked for. */
  stream(url: string, signal: AbortSignal, accept?: string): AsyncIterable<Uint8Array>
  /** One request to an address that the platform gave, without its credential: an upload, say. Yields the status. */
  call(method: 'HEAD' | 'PUT', url: string, body?: Uint8Array): Promise<number>
  /** Joins a one-off dyno by its `attach_url`. */
  attach(url: string, options: AttachOptions): Promise<Attached>
}

export interface AttachOptions {
  signal: AbortSignal
  /** Undefined: no terminal. */
  tty?: {columns: number; rows: number}
}

export interface Attached {
  /** What the dyno prints, until it ends. */
  readonly output: AsyncIterable<{chunk: Uint8Array; stream: 'stderr' | 'stdout'}>
  /** Resolves once more is welcome, so that a fast giver doesn't fill the memory. */
  write(chunk: Uint8Array): Promise<void>
  end(): void
  resize(columns: number, rows: number): void
  interrupt(): void
  /** The exit status, where the protocol tells it. After `output` ended. */
  readonly exitStatus: Promise<number | undefined>
  close(): void
}
