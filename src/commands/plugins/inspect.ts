import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, json} from '../../lib/command/flags.js'
import {inspectPlugin, inspectedLines} from '../../lib/plugins/inspect.js'

export default defineCommand({
  description: 'show what there is to know about a plugin',
  examples: ['$ hokku plugins:inspect my-plugin'],
  strict: false,
  args: {plugin: argument({description: 'Plugin to inspect.', required: true, default: '.'})},
  flags: {json: json({description: 'Format output as json.'}), help: boolean({char: 'h', description: 'Show CLI help.'}), verbose: boolean({char: 'v'})},
  load: tools => Promise.all((tools.argv.length === 0 ? ['.'] : tools.argv).map(name => inspectPlugin(tools, name))),
  view: (plugins, {out}) => plugins.flatMap(inspectedLines).forEach(line => out.line(line)),
})
