import {defineCommand} from '../../lib/command/define.js'
import {argument, boolean} from '../../lib/command/flags.js'
import {kill} from '../../lib/pg/activity-sql.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {answer, viewAnswer} from '../../lib/pg/statistics.js'

export default defineCommand({
  description: 'break off a query',
  args: {pid: argument({description: 'its number in pg:ps', required: true}), ...databaseArgs()},
  flags: {...databaseFlags(), force: boolean({char: 'f', description: 'end its connection'})},
  // What is no number ends nothing: it is number 0, or as much of it as is one.
  load: async context => answer(
    context,
    await findDatabase(context, context.flags.app, context.args.database),
    kill(Number.parseInt(context.args.pid, 10) || 0, context.flags.force),
  ),
  view: (output, {out}) => viewAnswer(out, output),
})
