import {UsageError} from '../command/errors.js'

/** `50` or, to take a threshold away, `none`, which is null. A fraction is cut off, as the official command line does. */
export function threshold(flag: string, text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined
  if (text === 'none') return null
  const gigabytes = Number.parseInt(text, 10)
  if (Number.isNaN(gigabytes)) throw new UsageError(`Parsing --${flag}\nYou can only enter an integer or "none" in the --${flag} flag.\nSee more help with --help\n`)
  return gigabytes
}
