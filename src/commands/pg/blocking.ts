import {blocking} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({description: 'show the queries that others wait for, and those that wait', sql: blocking})
