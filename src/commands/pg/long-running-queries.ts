import {longRunningQueries} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show the queries that have run for more than five minutes, the longest first',
  hiddenAliases: ['pg:long_running_queries'],
  sql: longRunningQueries,
})
