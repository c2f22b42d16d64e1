import {defineCommand} from '../lib/command/define.js'
import {CommandError} from '../lib/command/errors.js'
import {listedCommands} from '../lib/commands/list.js'

export default defineCommand({
  description: 'look for a command, and see how it is used',
  examples: ['$ hokku search'],
  async load(tools) {
    if (!tools.out.isInteractive) throw new CommandError('Searching needs a terminal. Without one, `hokku commands` lists all commands.')
    const {find} = await import('../lib/command/prompt.js')
    const {showHelp} = await import('../lib/command/ordinary-run.js')
    const commands = await listedCommands(tools, {hidden: false})
    const id = await find('Search for a command', commands.map(({id, summary}) => ({value: id, description: summary})))
    await showHelp(tools, [id], false)
    return {id}
  },
})
