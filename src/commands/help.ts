import {defineCommand} from '../lib/command/define.js'
import {argument, boolean} from '../lib/command/flags.js'
import {helpAsJson} from '../lib/command/help-json.js'

export default defineCommand({
  description: 'show how commands are used',
  examples: ['$ hokku help', '$ hokku help apps:create', '$ hokku help pg --nested-commands', '$ hokku help ps:scale --json'],
  strict: false,
  args: {command: argument({description: 'Command to show help for.'})},
  flags: {'nested-commands': boolean({char: 'n', description: 'Include all nested commands in the output.'})},
  async load(tools) {
    const {argv, commands, flags} = tools
    if (flags.json) return helpAsJson(commands, argv.join(':'))
    const {showHelp} = await import('../lib/command/ordinary-run.js')
    await showHelp(tools, argv.length === 0 ? [] : [argv.join(':')], flags['nested-commands'])
    return []
  },
})
