import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean} from '../../lib/command/flags.js'
import {linkPlugin} from '../../lib/plugins/change.js'

export default defineCommand({
  description: 'use a plugin from the folder in which it is being worked on',
  examples: ['$ hokku plugins:link', '$ hokku plugins:link ../my-plugin'],
  args: {path: argument({description: 'path to plugin', required: true, default: '.'})},
  flags: {
    help: boolean({char: 'h', description: 'Show CLI help.'}),
    install: boolean({description: 'Install dependencies after linking the plugin.'}),
    verbose: boolean({char: 'v'}),
  },
  load: tools => linkPlugin(tools, tools.args.path, {isInstalled: tools.flags.install, isVerbose: tools.flags.verbose}),
})
