import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** The ways to ask a person; fails where nobody can be asked, and says what answers instead. */
export async function asking({out}: Pick<Tools, 'out'>, instead: string): Promise<typeof import('../command/prompt.js')> {
  if (!out.isInteractive) throw new CommandError(`There is no terminal to ask. ${instead}`)
  return import('../command/prompt.js')
}
