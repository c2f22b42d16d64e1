import {defineCommand} from '../../lib/command/define.js'
import {databaseArgs, databaseFlags} from '../../lib/pg/arguments.js'
import {findAttachment} from '../../lib/pg/attachment.js'

export default defineCommand({
  description: 'end all connections to a database, whoever has them',
  args: databaseArgs(),
  flags: databaseFlags(),
  load: context => context.out.action('Terminating connections for all credentials', async () => {
    const {addon} = await findAttachment(context, context.flags.app, context.args.database)
    return context.api.postgresDatabase.resetConnections(addon.id)
  }),
})
