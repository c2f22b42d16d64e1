import {cacheHit} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how often indexes and tables are read from memory',
  hiddenAliases: ['pg:cache_hit'],
  sql: cacheHit,
})
