import {CommandError} from '../command/errors.js'
import {argument, space, spaceRequired} from '../command/flags.js'

/** The space may be said without a flag too. */
export const spaceArgs = () => ({space: argument({hidden: true})})
export const spaceFlags = () => ({space: space()})
/** For commands that take something else as their argument. */
export const inSpace = () => ({space: spaceRequired()})

interface Typed {args: {space: string | undefined}; flags: {space?: string | undefined}}

/** The space that is meant. Where none is: the error, whose words differ from command to command. */
export function spaceName({args, flags}: Typed, missing: Error): string {
  const name = flags.space ?? args.space
  if (name === undefined) throw missing
  return name
}

export const missingSpace = () => new CommandError('Error: Missing 1 required arg:\nspace\nSee more help with --help\n')
export const nameRequired = (usage: string) => new CommandError(`Space name required.\nUSAGE: hokku ${usage}\n`)
