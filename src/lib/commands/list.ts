import type {Command} from '@oclif/core'

import type {Tools} from '../command/define.js'

/** A name that a command can be called by: an alias counts as a command of its own, as oclif has it. */
export interface Listed {
  id: string
  summary: string
  plugin: string
  type: string
  hidden: boolean
  aliases: string[]
  args: Command.Loadable['args']
  flags: Command.Loadable['flags']
  strict: boolean
}

/** Every name of every command, sorted; hidden ones only where they are asked for. */
export async function listedCommands(tools: Tools, {hidden}: {hidden: boolean}): Promise<Listed[]> {
  const {loadedCommands} = await import('../command/ordinary-run.js')
  const all = (await loadedCommands(tools)).filter(command => hidden || !command.hidden)
  return all.map(listed).sort((a, b) => (a.id < b.id ? -1 : 1))
}

const listed = ({aliases, args, description, flags, hidden, id, pluginName, pluginType, strict, summary}: Command.Loadable): Listed => ({
  id, summary: (summary ?? description ?? '').split('\n')[0] ?? '', plugin: pluginName ?? '', type: pluginType ?? '', hidden: hidden ?? false, aliases, args, flags, strict: strict ?? true,
})
