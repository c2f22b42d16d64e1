import {defineCommand} from '../../lib/command/define.js'
import {boolean, string} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {readStatements, resetStatements} from '../../lib/pg/statements.js'
import {truncateFlag, viewAnswer} from '../../lib/pg/statistics.js'
import {parseCount} from '../../lib/pg/count.js'

export default defineCommand({
  description: 'show the queries that take the most time all in all',
  args: databaseArgs(),
  flags: {
    ...databaseFlags(),
    ...truncateFlag(),
    num: string({char: 'n', description: 'how many queries; 10 if not given'}),
    reset: boolean({description: 'count from zero again instead'}),
  },
  async load(context) {
    const {args, flags: {app, num, reset, truncate}} = context
    const database = await findDatabase(context, app, args.database)
    if (reset) return resetStatements(context, database)
    return readStatements(context, database, {by: 'time', limit: parseCount(num), truncate})
  },
  view(output, {flags, out}) {
    if (!flags.reset) viewAnswer(out, output)
  },
})
