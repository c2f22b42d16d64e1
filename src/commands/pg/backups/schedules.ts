import {defineCommand} from '../../../lib/command/define.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {findOwned} from '../../../lib/pg/databases.js'

export default defineCommand({
  description: 'list the daily backups of the databases of an app',
  flags: databaseFlags(),
  load: async context => context.api.postgresSchedule.list((await findOwned(context, context.flags.app)).id),
  view(schedules, {flags, out}) {
    if (schedules.length === 0) {
      out.warn(`No backup schedules found on ${out.style.app(flags.app)}\nUse ${out.style.code('hokku pg:backups:schedule')} to set one up`)
      return
    }
    out.header('Backup Schedules')
    for (const {hour, name, timezone} of schedules) out.line(`${out.style.name(name)}: daily at ${hour}:00 ${timezone}\n`)
  },
})
