import {indexUsage} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how often each table is read by an index; 99 and more is good',
  hiddenAliases: ['pg:index_usage'],
  sql: indexUsage,
})
