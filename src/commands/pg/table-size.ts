import {tableSize} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how large each table is without its indexes, the largest first',
  aliases: ['pg:table_size'],
  sql: tableSize,
})
