/**
 * Where a command's words go. Data goes to stdout, progress, warnings and errors to stderr, in the official
 * command line's exact layout (non-TTY: plain; TTY: colours, spinner). Tests pass a recording one.
 */
export interface Terminal {
  /** Styles: each yields its text unchanged where there is no colour. */
  readonly style: Style
  /** Columns of stdout; undefined where it is not a terminal. */
  readonly width: number | undefined
  readonly isInteractive: boolean
  /** One line on stdout. */
  line(text?: string): void
  /** Bytes on stdout as they are. */
  write(data: Uint8Array | string): void
  /** One line on stderr. */
  note(text: string): void
  /** ` ›   Warning: …` on stderr, wrapped like the official one. */
  warn(text: string): void
  /** `JSON.stringify(data, null, 2)` on stdout. */
  json(data: unknown): void
  /** `=== text` and an empty line. */
  header(text: string): void
  /** `key:   value` lines; arrays one line each, null, undefined and empty arrays left out. `keys` picks and orders. */
  object(data: Record<string, unknown>, keys?: string[]): void
  /** The official table: header row, `─` rule, rows, an empty line. */
  table<T>(rows: readonly T[], columns: Columns<T>, options?: TableOptions): void
  /**
   * `message... ` on stderr, then `done` (or what `done` yields), `!` where `work` throws.
   * On a terminal a spinner turns meanwhile. `status` says how far it is, `first` how far at the beginning. What is
   * printed while it runs waits for its end.
   */
  action<T>(message: string, work: (status: (text: string) => void) => Promise<T>, done?: (result: T) => string, first?: string): Promise<T>
}

export type Columns<T> = Record<string, ((row: T) => unknown) | {header?: string; get: (row: T) => unknown; extended?: boolean; align?: 'right'}>
export interface TableOptions {
  overflow?: 'truncate' | 'wrap'
  noWrap?: boolean
  sort?: string
  columns?: string
  filter?: string
  csv?: boolean
  extended?: boolean
}

/** By meaning, not by hue (`accent` is one more to tell things apart); `app` puts the ⬢ before the name where there are colours enough. */
export type Style = Record<
  'accent' | 'addon' | 'app' | 'attachment' | 'bold' | 'code' | 'command' | 'datastore' | 'dim' | 'failure' | 'inactive' | 'info' | 'name' |
  'pipeline' | 'region' | 'space' | 'success' | 'team' | 'user' | 'warning',
  (text: string) => string
>
