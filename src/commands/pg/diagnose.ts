import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findReport} from '../../lib/pg/report.js'
import {viewReport} from '../../lib/pg/report-view.js'

export default defineCommand({
  description: `examine a database, or show what an examination found
A report is kept for a month.`,
  args: {'DATABASE|REPORT_ID': argument({description: `${databaseArgs().database.description} Or the ID of a report.`})},
  flags: databaseFlags(),
  load: context => findReport(context, context.flags.app, context.args['DATABASE|REPORT_ID']),
  view: (report, {out}) => viewReport(out, report),
})
