import {defineCommand} from '../lib/command/define.js'
import {CommandError} from '../lib/command/errors.js'

export default defineCommand({
  description: 'show which plugin a command is of',
  examples: ['$ hokku which apps:info', '$ hokku which apps info'],
  hidden: true,
  strict: false,
  async load(tools) {
    const id = tools.argv.join(':').replaceAll(/\s+/g, ':')
    if (id === '') throw new CommandError('"which" expects a command name\nTry this: Provide a command id like this, "hokku which your:command:here"')
    const {loadedCommands} = await import('../lib/command/ordinary-run.js')
    const found = (await loadedCommands(tools)).find(command => [command.id, ...command.aliases, ...command.hiddenAliases].includes(id))
    if (!found) throw new CommandError(`command ${id} not found`)
    return {plugin: found.pluginName}
  },
  view({plugin}, {argv, out}) {
    out.line(`${out.style.bold(argv.join(':').replaceAll(/\s+/g, ':'))}\n`)
    out.object({plugin})
  },
})
