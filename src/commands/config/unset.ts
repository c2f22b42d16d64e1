import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {onApp} from '../../lib/command/flags.js'
import {updateConfig} from '../../lib/config/update.js'

export default defineCommand({
  description: 'unset one or more config vars',
  examples: ['$ hokku config:unset RAILS_ENV', '$ hokku config:unset RAILS_ENV RACK_ENV'],
  aliases: ['config:remove'],
  strict: false,
  flags: onApp(),
  async load(context) {
    const {argv, flags} = context
    if (argv.length === 0) throw new UsageError('Usage: hokku config:unset KEY1 [KEY2 ...]\nMust specify KEY to unset.')
    return updateConfig(context, flags.app, Object.fromEntries(argv.map(key => [key, null])), 'Unsetting')
  },
})
