import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {argument, boolean, json, onApp} from '../../lib/command/flags.js'
import {shellLine} from '../../lib/config/shell.js'

export default defineCommand({
  description: 'display a single config value for an app',
  examples: ['$ hokku config:get RAILS_ENV'],
  strict: false,
  args: {KEY: argument({description: 'key name of the config var value', required: true})},
  flags: {
    ...onApp(),
    json: json({char: 'j'}),
    shell: boolean({char: 's', description: 'output config vars in shell format'}),
  },
  async load({api, argv, flags, strict}) {
    const vars = await api.configVar.infoForApp(flags.app)
    const found = argv.map(key => ({key, value: vars[key] ?? null}))
    const missing = found.filter(({value}) => value === null).map(({key}) => key)
    if (strict && missing.length > 0) throw new CommandError(`${flags.app} has no config var ${missing.join(', ')}.`, {exit: 1})
    return found.length === 1 ? found[0] : found
  },
  view(found, {flags, out}) {
    for (const {key, value} of [found ?? []].flat()) out.line(flags.shell ? shellLine(key, value ?? '') : value ?? '')
  },
})
