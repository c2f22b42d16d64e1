import {vacuumStats} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({description: 'show dead rows, and which tables a vacuum will clean soon', sql: vacuumStats})
