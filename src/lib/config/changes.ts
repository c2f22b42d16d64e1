import type {ConfigVars} from '../api/types.js'
import type {Tools} from '../command/define.js'
import type {Terminal} from '../output/terminal.js'

import {UsageError} from '../command/errors.js'
import {shellLine} from './shell.js'

export type Changes = Record<string, null | string>

/** What has to be set, and unset (`null`), for the one to become the other. */
export function changes(before: ConfigVars, after: ConfigVars): Changes {
  const set = Object.entries(after).filter(([key, value]) => before[key] !== value)
  const unset = Object.keys(before).filter(key => !(key in after)).map(key => [key, null] as const)
  return Object.fromEntries<null | string>([...set, ...unset])
}

export function tellChanges(out: Terminal, before: ConfigVars, changed: Changes): void {
  out.line('\nConfig Diff:')
  for (const key of Object.keys(changed).sort()) {
    const [old, value] = [before[key], changed[key]]
    if (old !== undefined) out.line(out.style.failure(`- ${shellLine(key, old)}`))
    if (typeof value === 'string') out.line(out.style.success(`+ ${shellLine(key, value)}`))
  }
  out.line()
}

/** True once a person, or `--confirm`, agrees to the changes. */
export async function isAgreed({out}: Tools, {app, confirm}: {app: string; confirm: string | undefined}): Promise<boolean> {
  if (confirm === app) return true
  if (confirm !== undefined) throw new UsageError(`Confirmation ${confirm} did not match ${app}. Aborted.`, {exit: 1})
  if (!out.isInteractive) throw new UsageError(`To update the config, re-run this command with --confirm ${app}`)
  const {askYesNo} = await import('../command/prompt.js')
  return askYesNo(`Update config on ${out.style.app(app)} with these values?`)
}
