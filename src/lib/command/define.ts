import type {Interfaces} from '@oclif/core'

import type {Client} from '../api/client.js'
import type {Backend} from '../backend/backend.js'
import type {Terminal} from '../output/terminal.js'
import type {Registry} from './registry.js'

/** What a command gets: everything from outside is here, composed once by the frame. */
export interface Context<F, A> {
  flags: F & GlobalFlags
  args: A
  /** What is left of the command line, unparsed and in order, for commands with `strict: false`. */
  argv: string[]
  /** All that stands behind the command's name, as it was typed. */
  commandLine: readonly string[]
  api: Client
  backend: Backend
  out: Terminal
  env: Readonly<Record<string, string | undefined>>
  clock: {now(): Date; sleep(milliseconds: number, signal?: AbortSignal): Promise<void>}
  /** The working directory, and what it knows of git. */
  cwd: string
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
  /** `bin/platform.js`. */
  platformProgram: string
  /** `hokku/0.1.0 linux-x64 node-v20.1.0` */
  userAgent: string
  /** All commands that there are. */
  commands: Registry
  /** `HOKKU_STRICT=1`: what the official client lets pass in silence fails. */
  strict: boolean
}

/** A context without what was typed: what code that commands share works with. */
export type Tools = Omit<Context<object, object>, 'args' | 'argv' | 'commandLine' | 'flags'>

export interface GlobalFlags {context: string | undefined; json: boolean}

/**
 * A command is a value: a declaration, a `load` that yields data and a `view` that turns the data into text.
 * The frame alone chooses between `view` and `--json`.
 */
export interface Definition<F extends object, A extends object, T> {
  description: string
  examples?: string[]
  aliases?: string[]
  hiddenAliases?: string[]
  hidden?: boolean
  strict?: false
  /** What looks like a flag and is none of the command's is an argument too; only `commandLine` tells then where `--` was. */
  unknownFlags?: 'arguments'
  flags?: Interfaces.FlagInput<F>
  args?: Interfaces.ArgInput<A>
  load(context: Context<F, A>): Promise<T>
  view?(data: T, context: Context<F, A>): void
}

export type AnyDefinition = Definition<object, object, unknown>

/** Types the declaration; `frame.ts` makes the oclif command of it. */
export const defineCommand = <F extends object, A extends object, T>(definition: Definition<F, A, T>): Definition<F, A, T> => definition
