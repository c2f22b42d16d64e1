import {defineCommand} from '../../lib/command/define.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {readStatements} from '../../lib/pg/statements.js'
import {truncateFlag, viewAnswer} from '../../lib/pg/statistics.js'

export default defineCommand({
  description: 'show the ten queries that are run most often',
  args: databaseArgs(),
  flags: {...databaseFlags(), ...truncateFlag()},
  load: async context => readStatements(context, await findDatabase(context, context.flags.app, context.args.database), {by: 'calls', limit: 10, truncate: context.flags.truncate}),
  view: (output, {out}) => viewAnswer(out, output),
})
