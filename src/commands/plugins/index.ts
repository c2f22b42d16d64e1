import {defineCommand} from '../../lib/command/define.js'
import {boolean, json} from '../../lib/command/flags.js'
import {installedPlugins, shortName} from '../../lib/plugins/project.js'

export default defineCommand({
  description: 'list the plugins that are installed',
  examples: ['$ hokku plugins'],
  flags: {json: json({description: 'Format output as json.'}), core: boolean({description: 'Show core plugins.'})},
  async load({env, flags, userAgent}) {
    const core = {name: 'hokku', type: 'core', version: /\/(\S+)/.exec(userAgent)?.[1] ?? ''}
    return [...(flags.core ? [core] : []), ...installedPlugins(env)]
  },
  view(plugins, {out}) {
    if (plugins.length === 0) out.line('No plugins installed.')
    for (const plugin of plugins) {
      const {name, type, version} = plugin
      const where = type === 'user' ? '' : ` (${type})${'root' in plugin ? ` ${plugin.root}` : ''}`
      out.line(`${shortName(name)} ${version}${where}`)
    }
  },
})
