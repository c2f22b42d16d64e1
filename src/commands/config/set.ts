import {defineCommand} from '../../lib/command/define.js'
import {onApp, string} from '../../lib/command/flags.js'
import {readVars} from '../../lib/config/file.js'
import {parsePairs} from '../../lib/config/pairs.js'
import {updateConfig} from '../../lib/config/update.js'
import {viewConfig} from '../../lib/config/view.js'

export default defineCommand({
  description: 'set one or more config vars',
  examples: ['$ hokku config:set RAILS_ENV=staging', '$ hokku config:set RAILS_ENV=staging RACK_ENV=staging', '$ hokku config:set --file .env', '$ hokku config --shell -a one | hokku config:set --file - -a other'],
  hiddenAliases: ['config:add'],
  strict: false,
  flags: {...onApp(), file: string({char: 'f', description: 'set what is in this file: KEY=VALUE lines or JSON; - reads standard input'})},
  async load(context) {
    const {argv, flags} = context
    const fromFile = flags.file === undefined ? {} : await readVars(context, flags.file)
    const vars = {...fromFile, ...(flags.file !== undefined && argv.length === 0 ? {} : parsePairs(argv))}
    const config = await updateConfig(context, flags.app, vars, 'Setting')
    // What is empty isn't shown, as by the official command line.
    return Object.fromEntries(Object.entries(config).filter(([key, value]) => key in vars && (flags.json || value !== '')))
  },
  view: (vars, {out}) => viewConfig(out, vars),
})
