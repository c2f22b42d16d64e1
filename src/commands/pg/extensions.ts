import {extensions} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({description: 'list the extensions that may be had, and those that are installed', sql: extensions})
