import {seqScans} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how often each table was read from end to end, the most often first',
  hiddenAliases: ['pg:seq_scans'],
  sql: seqScans,
})
