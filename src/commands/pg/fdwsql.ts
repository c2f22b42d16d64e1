import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findDatabase} from '../../lib/pg/connection.js'
import {foreignServer, foreignTables} from '../../lib/pg/foreign-sql.js'
import {query} from '../../lib/pg/psql.js'

export default defineCommand({
  description: 'print the SQL by which another database reads the tables of this one',
  args: {prefix: argument({description: 'what the names of the tables begin with there', required: true}), ...databaseArgs()},
  flags: databaseFlags(),
  async load(context) {
    const {args, flags: {app, json}, out} = context
    const database = await findDatabase(context, app, args.database)
    const server = foreignServer(args.prefix, database)
    if (!json) out.line(server)
    return {server, tables: await query(context, database, foreignTables(args.prefix), ['--tuples-only'])}
  },
  view: ({tables}, {out}) => out.line(tables),
})
