import {totalIndexSize} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how large all indexes are together',
  hiddenAliases: ['pg:total_index_size'],
  sql: totalIndexSize,
})
