import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'
import {ps} from '../../lib/pg/activity-sql.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {answer} from '../../lib/pg/statistics.js'

export default defineCommand({
  description: 'show the queries that run, and for how long',
  args: databaseArgs(),
  flags: {...databaseFlags(), verbose: boolean({char: 'v', description: 'idle connections too'})},
  load: async context => answer(context, await findDatabase(context, context.flags.app, context.args.database), ps(context.flags.verbose)),
  view(output, {out}) {
    // Without the empty line that the other statistics end with, as the official command line prints it.
    if (typeof output === 'string') out.write(output)
  },
})
