import {setLogger} from '@oclif/core/logger'

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
  setLogger({logger: silence, root: program.root})
  const entry = program.registry[id]
  if (!entry) throw new Error(`There is no command ${id}.`)
  const command: CommandClass = commandOf(id, entry.load(), composition)
  const config = new QuickConfig(program)
  await new command(argv, config).run()
}

/** oclif's debug output, which is there under `DEBUG` only, and then this way isn't taken. */
const nothing = () => undefined
const silence = {namespace: 'hokku', child: () => silence, debug: nothing, error: nothing, info: nothing, trace: nothing, warn: nothing}
