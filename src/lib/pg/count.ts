import {CommandError} from '../command/errors.js'

/** How many are wanted: 10 where nothing is said. */
export function parseCount(text: string | undefined): number {
  const count = text === undefined ? 10 : Number.parseInt(text, 10)
  if (Number.isNaN(count)) throw new CommandError(`Cannot parse num param value "${text}" to a number`)
  return count
}
