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
    const vars = parsePairs(context.argv)
    const config = await updateConfig(context, context.flags.app, vars, 'Setting')
    return Object.fromEntries(Object.entries(config).filter(([key]) => key in vars))
  },
  view: (vars, {out}) => viewConfig(out, vars),
})
