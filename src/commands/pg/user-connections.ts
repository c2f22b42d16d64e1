import {userConnections} from '../../lib/pg/statistics-sql.js'
import {statisticsCommand} from '../../lib/pg/statistics.js'

export default statisticsCommand({
  description: 'show how many connections each credential has',
  hiddenAliases: ['pg:user_connections'],
  sql: userConnections,
})
