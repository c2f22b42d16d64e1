import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {databaseArgs} from '../../lib/pg/arguments.js'
import {openPsql, psqlFlags} from '../../lib/pg/open-psql.js'

export default defineCommand({
  description: 'open a psql shell to a database',
  aliases: ['psql'],
  args: databaseArgs(),
  flags: {...psqlFlags(), credential: string({description: 'the credential to use'})},
  load: context => openPsql(context, context.flags.credential),
})
