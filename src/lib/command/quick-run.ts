import type {Composition} from './context.js'
import type {CommandClass} from './frame.js'
import type {Program} from './main.js'

import {commandOf} from './frame.js'
import {QuickConfig} from './quick-config.js'

/**
 * Runs a command that is known, without oclif's own start: that reads every plugin and the whole list of commands,
 * twice, before it looks at the one that is wanted.
 */
export async function runQuickly(program: Program, id: string, argv: string[], composition: () => Composition): Promise<void> {
  const entry = program.registry[id]
  if (!entry) throw new Error(`There is no command ${id}.`)
  const command: CommandClass = commandOf(id, await entry.load(), composition)
  const config = new QuickConfig(program)
  await new command(argv, config).run()
}
