import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {forgetPlugin} from '../../lib/plugins/change.js'
import {installPlugin} from '../../lib/plugins/install.js'
import {installedPlugins, removeProject} from '../../lib/plugins/project.js'

export default defineCommand({
  description: 'remove all plugins; with --reinstall, install those from npm again',
  flags: {
    hard: boolean({description: 'remove what npm has put there too'}),
    reinstall: boolean({description: 'install what came from npm again'}),
  },
  async load(tools) {
    const {env, flags: {hard, reinstall}, out} = tools
    const plugins = installedPlugins(env)
    out.line(`Found ${plugins.length} plugin${plugins.length === 0 ? '' : 's'}:`)
    for (const {name, type, version} of plugins) out.line(`- ${name} ${version}${type === 'link' ? ' (link)' : ''}`)
    for (const plugin of plugins) {
      await forgetPlugin(tools, plugin, false)
      out.line(`✅ ${plugin.type === 'link' ? 'Unlinked' : 'Uninstalled'} ${plugin.name}`)
    }
    if (hard) removeProject(env)
    if (reinstall) for (const {name, tag, type} of plugins) if (type === 'user') await installPlugin(tools, `${name}@${tag ?? 'latest'}`, {isForced: false, isVerbose: false})
    return plugins
  },
})
