import {indexSize} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how large each index is, the largest first',
  hiddenAliases: ['pg:index_size'],
  sql: indexSize,
})
