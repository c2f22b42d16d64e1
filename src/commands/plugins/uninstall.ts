import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean} from '../../lib/command/flags.js'
import {uninstallPlugin} from '../../lib/plugins/change.js'

export default defineCommand({
  description: 'remove plugins',
  examples: ['$ hokku plugins:uninstall my-plugin'],
  aliases: ['plugins:unlink', 'plugins:remove'],
  strict: false,
  args: {plugin: argument({description: 'plugin to uninstall'})},
  flags: {help: boolean({char: 'h', description: 'Show CLI help.'}), verbose: boolean({char: 'v'})},
  async load(tools) {
    const {argv, flags: {verbose}} = tools
    const plugins = []
    for (const name of argv.length === 0 ? ['.'] : argv) plugins.push(await uninstallPlugin(tools, name, verbose))
    return plugins
  },
})
