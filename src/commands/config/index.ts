import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp} from '../../lib/command/flags.js'
import {shellLines} from '../../lib/config/shell.js'
import {viewConfig} from '../../lib/config/view.js'

export default defineCommand({
  description: 'display the config vars for an app',
  examples: ['$ hokku config -a example', '$ hokku config -a example --shell'],
  flags: {
    ...onApp(),
    json: json({char: 'j', description: 'output config vars in json format'}),
    shell: boolean({char: 's', description: 'output config vars in shell format'}),
  },
  load: ({api, flags}) => api.configVar.infoForApp(flags.app),
  view(vars, {flags, out}) {
    if (flags.shell) return shellLines(vars).forEach(line => out.line(line))
    out.header(`${out.style.app(flags.app)} Config Vars`)
    viewConfig(out, vars)
  },
})
