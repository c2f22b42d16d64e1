import {defineCommand} from '../../../lib/command/define.js'
import {onApp, string} from '../../../lib/command/flags.js'
import {askedMigrations} from '../../../lib/data/ask-migrations.js'
import {methods} from '../../../lib/data/migrations.js'

export default defineCommand({
  description: 'move databases of other tiers to Postgres Advanced by answering questions',
  flags: {...onApp(), method: string({description: 'how', hidden: true, options: Object.keys(methods)})},
  load: context => askedMigrations(context, context.flags.app, context.flags.method),
})
