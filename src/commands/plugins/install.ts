import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean, json} from '../../lib/command/flags.js'
import {installPlugin} from '../../lib/plugins/install.js'

export default defineCommand({
  description: "install plugins from npm, or from wherever npm can: a plugin's code may do whatever you may",
  examples: ['$ hokku plugins:install builds', '$ hokku plugins:install my-plugin@beta', '$ hokku plugins:install https://github.com/someone/a-plugin'],
  aliases: ['plugins:add'],
  strict: false,
  args: {plugin: argument({description: 'Plugin to install.', required: true})},
  flags: {
    json: json({description: 'Format output as json.'}),
    force: boolean({char: 'f', description: 'Force npm to fetch remote resources even if a local copy exists on disk.'}),
    help: boolean({char: 'h', description: 'Show CLI help.'}),
    jit: boolean({hidden: true}),
    silent: boolean({char: 's', description: 'Silences npm output.', exclusive: ['verbose']}),
    verbose: boolean({char: 'v', description: 'Show verbose npm output.', exclusive: ['silent']}),
  },
  async load(tools) {
    const {argv, flags: {force, verbose}} = tools
    const plugins = []
    for (const name of argv) plugins.push(await installPlugin(tools, name, {isForced: force, isVerbose: verbose}))
    return plugins
  },
})
