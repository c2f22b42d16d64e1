import {defineCommand} from '../../lib/command/define.js'
import {databaseFlags, databasesArgs} from '../../lib/pg/arguments.js'
import {readInfo, viewInfo} from '../../lib/pg/info.js'

export default defineCommand({
  description: 'show what is known of the databases of an app',
  aliases: ['pg'],
  args: databasesArgs(),
  flags: databaseFlags(),
  load: context => readInfo(context, context.flags.app, context.args.database),
  view(databases, {flags, out}) {
    if (databases.length === 0) out.line(`${out.style.app(flags.app)} has no heroku-postgresql databases.`)
    for (const database of databases) viewInfo(out, database)
  },
})
