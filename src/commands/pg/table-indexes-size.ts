import {tableIndexesSize} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how large the indexes of each table are, the largest first',
  hiddenAliases: ['pg:table_indexes_size'],
  sql: tableIndexesSize,
})
