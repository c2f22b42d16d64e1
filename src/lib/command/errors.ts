/**
 * What a command may fail with. How each is printed and which exit code it gives is decided in one place, `report.ts`.
 */

/** A failure that a person can act on, marked with ` ›   Error: `. Exit code 2, as the official command line's. */
export class CommandError extends Error {
  readonly exitCode: number

  constructor(message: string, options: {exit?: number} = {}) {
    super(message)
    this.name = 'Error'
    this.exitCode = options.exit ?? 2
  }
}

/** Flags or arguments that don't go together. Exit code 2, or 1 where the official command line says 1. */
export class UsageError extends CommandError {}

/** A person said no: a confirmation that doesn't match (exit 1), or Ctrl-C (exit 130). */
export class Cancelled extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 130 = 1,
  ) {
    super(message)
  }
}

export class NotLoggedIn extends CommandError {
  constructor(message = 'not logged in') {
    super(message, {exit: 100})
  }
}

/** Ends the process with this code and not a word: all has been said, by a dyno or a tool. */
export class Silent extends Error {
  constructor(readonly exitCode: number) {
    super()
  }
}

export {Unreachable} from '../backend/errors.js'
