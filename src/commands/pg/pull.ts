import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {requiredDatabase} from '../../lib/pg/arguments.js'
import {findDatabase, parseConnection} from '../../lib/pg/connection.js'
import {move, namesIn, prepareTarget} from '../../lib/pg/dump.js'
import {moveFlags} from '../../lib/pg/move-flags.js'

export default defineCommand({
  description: `copy a database of an app into one of your own
TARGET is one of:
* the name of a database on this machine, which is made and mustn't be there yet
* the connection string of one on this machine: likewise
* the connection string of one elsewhere, which must be there and be empty`,
  examples: ['# pull the database DATABASE_URL into the local database mylocaldb', '$ hokku pg:pull DATABASE_URL mylocaldb --app sushi'],
  args: {source: requiredDatabase(), target: argument({description: 'name or connection string of the target', required: true})},
  flags: moveFlags(),
  async load(context) {
    const {args, flags, out} = context
    const source = await findDatabase(context, flags.app, args.source)
    const target = parseConnection(args.target)
    out.line(`Pulling ${out.style.datastore(source.attachment.addon.name)} to ${args.target}`)
    await prepareTarget(context, target)
    await move(context, {source, target, without: namesIn(flags['exclude-table-data'])})
  },
  view: (_, {out}) => out.line('Pulling complete.'),
})
