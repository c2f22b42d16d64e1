import type {Composition} from './context.js'
import type {CommandClass} from './frame.js'
import type {Program} from './main.js'

import {compose} from './context.js'
import {commandOf} from './frame.js'
import {onInterrupt} from './interrupt.js'
import {userAgentOf} from './user-agent.js'

/** The commands as oclif's explicit strategy wants them: for a host that loads this package as a plugin of its own. */
export function oclifCommands(program: Program): Record<string, CommandClass> {
  let composition: Composition | undefined
  const composed = () => (composition ??= compose(onInterrupt().signal, userAgentOf(program), `${program.root}/bin/platform.js`, program.registry))
  const entries = Object.entries(program.registry).map(([id, entry]) => [id, commandOf(id, entry.load(), composed)] as const)
  return Object.fromEntries(entries)
}
