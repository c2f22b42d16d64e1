import {defineCommand} from '../../../lib/command/define.js'
import {advancedArgs} from '../../../lib/data/database.js'
import {openPsql, psqlFlags} from '../../../lib/pg/open-psql.js'

export default defineCommand({
  description: 'open a psql shell to a database',
  args: advancedArgs(),
  flags: psqlFlags(),
  load: context => openPsql(context),
})
