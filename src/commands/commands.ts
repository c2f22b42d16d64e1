import {defineCommand} from '../lib/command/define.js'
import {boolean, json, option} from '../lib/command/flags.js'
import {listedCommands} from '../lib/commands/list.js'
import {treeLines} from '../lib/commands/tree.js'
import {viewCommands} from '../lib/commands/view.js'

const columns = ['id', 'plugin', 'summary', 'type'] as const

export default defineCommand({
  description: 'list all commands',
  examples: ['$ hokku commands', '$ hokku commands --tree', '$ hokku commands --columns id,type'],
  hidden: true,
  flags: {
    json: json({description: 'Format output as json.'}),
    columns: option({options: columns, multiple: true, delimiter: ','})({char: 'c', description: 'Only show provided columns (comma-separated).', exclusive: ['tree']}),
    deprecated: boolean({description: 'Show deprecated commands.'}),
    extended: boolean({char: 'x', description: 'Show extra columns.'}),
    hidden: boolean({description: 'Show hidden commands.'}),
    'no-truncate': boolean({description: 'Do not truncate output.'}),
    sort: option({options: columns})({description: 'Property to sort by.', default: 'id'}),
    tree: boolean({description: 'Show tree of commands.'}),
  },
  load: async tools => {
    const {flags: {hidden, sort = 'id'}} = tools
    return (await listedCommands(tools, {hidden})).sort((a, b) => (a[sort] < b[sort] ? -1 : Number(a[sort] > b[sort])))
  },
  view(commands, {flags, out}) {
    if (flags.tree) treeLines(commands.map(({id}) => id)).forEach(line => out.line(line))
    else viewCommands(out, commands, {columns: flags.columns ?? (flags.extended ? columns : ['id', 'summary']), isWhole: flags['no-truncate']})
  },
})
