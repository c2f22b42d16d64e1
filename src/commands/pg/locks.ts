import {defineCommand} from '../../lib/command/define.js'
import {locks} from '../../lib/pg/activity-sql.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {answer, truncateFlag, viewAnswer} from '../../lib/pg/statistics.js'

export default defineCommand({
  description: 'show the queries that hold locks or wait for them',
  args: databaseArgs(),
  flags: {...databaseFlags(), ...truncateFlag()},
  load: async context => answer(context, await findDatabase(context, context.flags.app, context.args.database), locks(context.flags.truncate)),
  view: (output, {out}) => viewAnswer(out, output),
})
