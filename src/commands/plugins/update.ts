import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {updatePlugins} from '../../lib/plugins/change.js'

export default defineCommand({
  description: 'bring the plugins from npm up to date',
  flags: {help: boolean({char: 'h', description: 'Show CLI help.'}), verbose: boolean({char: 'v'})},
  load: tools => updatePlugins(tools, tools.flags.verbose),
})
