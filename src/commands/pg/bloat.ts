import {bloat} from '../../lib/pg/bloat-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({description: 'show the tables and indexes that take more room than they need, the most wasteful first', sql: bloat})
