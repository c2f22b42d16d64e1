import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {parsePairs} from '../../lib/config/pairs.js'
import {updateConfig} from '../../lib/config/update.js'
import {viewConfig} from '../../lib/config/view.js'

export default defineCommand({
  description: 'set one or more config vars',
  examples: ['$ hokku config:set RAILS_ENV=staging', '$ hokku config:set RAILS_ENV=staging RACK_ENV=staging'],
  hiddenAliases: ['config:add'],
  strict: false,
  flags: onApp(),
  async load(context) {
    const {argv, flags} = context
    const vars = parsePairs(argv)
    const config = await updateConfig(context, flags.app, vars, 'Setting')
    // What is empty isn't shown, as by the official command line.
    return Object.fromEntries(Object.entries(config).filter(([key, value]) => key in vars && (flags.json || value !== '')))
  },
  view: (vars, {out}) => viewConfig(out, vars),
})
