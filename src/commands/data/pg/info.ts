import {defineCommand} from '../../../lib/command/define.js'
import {onApp} from '../../../lib/command/flags.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced, notAdvanced} from '../../../lib/data/database.js'
import {viewDatabase} from '../../../lib/data/view-database.js'

export default defineCommand({
  description: 'show what is known of a Postgres Advanced database',
  args: advancedArgs(),
  flags: onApp(),
  async load(context) {
    const {api, args, flags} = context
    const addOn = await findDatabaseAddOn(context, flags.app, args.database)
    if (!isAdvanced(addOn)) throw notAdvanced(context, `hokku pg:info ${addOn.name} -a ${flags.app}`, 'Run')
    const [info, attachments] = await Promise.all([api.advancedDatabase.info(addOn.id), api.addOnAttachment.listByAddOn(addOn.id)])
    return {...info, attachments}
  },
  view: (database, {out}) => viewDatabase(out, database, database.attachments),
})
