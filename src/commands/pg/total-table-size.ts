import {totalTableSize} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how large each table is with its indexes, the largest first',
  aliases: ['pg:total_table_size'],
  sql: totalTableSize,
})
