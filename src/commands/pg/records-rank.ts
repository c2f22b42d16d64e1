import {recordsRank} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how many rows each table has, the most first',
  hiddenAliases: ['pg:records_rank'],
  sql: recordsRank,
})
