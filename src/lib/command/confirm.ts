import type {Terminal} from '../output/terminal.js'

import {Cancelled, CommandError} from './errors.js'

export interface Confirmation {
  /** What has to be typed: the app's name, as a rule. */
  wanted: string
  /** `--confirm`. */
  given: string | undefined
  /** The warning; else the official one for a destructive act on an app. */
  message?: string
}

/**
 * Lets a person confirm by typing the name, `--confirm` by giving it. Where nobody can be asked it fails and says
 * which flag answers; the official command line does nothing there and calls it success.
 */
export async function confirmed(out: Terminal, {wanted, given, message}: Confirmation): Promise<void> {
  if (given !== undefined) {
    if (given !== wanted) throw new Cancelled(`Confirmation ${out.style.warning(given)} did not match ${out.style.info(wanted)}. Aborted.`)
    return
  }
  out.warn(message ?? `Destructive Action\nThis command will affect the app ${out.style.app(wanted)}`)
  out.note('')
  if (!out.isInteractive) throw new CommandError(`To proceed, re-run this command with --confirm ${wanted}`)
  const {ask} = await import('./prompt.js')
  const answer = await ask(`To proceed, type ${wanted} or re-run this command with --confirm ${wanted}`)
  if (answer !== wanted) throw new Cancelled(`Confirmation did not match ${out.style.info(wanted)}. Aborted.`)
}
