import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {requiredDatabase} from '../../lib/pg/arguments.js'
import {findDatabase, parseConnection} from '../../lib/pg/connection.js'
import {move, namesIn, prepareTarget} from '../../lib/pg/dump.js'
import {moveFlags} from '../../lib/pg/move-flags.js'

export default defineCommand({
  description: `copy a database of your own into one of an app
TARGET must be empty: pg:reset makes it so. SOURCE is the name of a database on this machine, or the connection string
of one elsewhere.`,
  examples: ['# push the local database mylocaldb into the database DATABASE_URL', '$ hokku pg:push mylocaldb DATABASE_URL --app sushi'],
  args: {source: argument({description: 'name or connection string of the source', required: true}), target: requiredDatabase()},
  flags: moveFlags(),
  async load(context) {
    const {args, flags, out} = context
    const target = await findDatabase(context, flags.app, args.target)
    out.line(`Pushing ${args.source} to ${out.style.datastore(target.attachment.addon.name)}`)
    await prepareTarget(context, target)
    await move(context, {source: parseConnection(args.source), target, without: namesIn(flags['exclude-table-data'])})
  },
  view: (_, {out}) => out.line('Pushing complete.'),
})
