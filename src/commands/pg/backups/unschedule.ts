import {defineCommand} from '../../../lib/command/define.js'
import {databaseFlags, databasesArgs} from '../../../lib/pg/arguments.js'
import {onlySchedule, unschedule} from '../../../lib/pg/unschedule.js'

export default defineCommand({
  description: 'make no daily backups of a database any more',
  args: databasesArgs(),
  flags: databaseFlags(),
  async load(context) {
    const {args, flags: {app}} = context
    return unschedule(context, app, args.database ?? (await onlySchedule(context, app)).name)
  },
})
