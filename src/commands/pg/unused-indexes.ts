import {unusedIndexes} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show the indexes that are hardly ever used',
  aliases: ['pg:unused_indexes'],
  sql: unusedIndexes,
})
