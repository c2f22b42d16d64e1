import {defineCommand} from '../../../../lib/command/define.js'
import {boolean, onApp} from '../../../../lib/command/flags.js'
import {advancedArgs, findDatabaseAddOn, isAdvanced, notAdvanced} from '../../../../lib/data/database.js'
import {viewCredentials} from '../../../../lib/data/view-credentials.js'

export default defineCommand({
  description: 'list the credentials of a Postgres Advanced database',
  args: advancedArgs(),
  flags: {...onApp(), 'no-wrap': boolean({description: 'keep a cell on one line, for copying'})},
  async load(context) {
    const {api, args, flags} = context
    const addOn = await findDatabaseAddOn(context, flags.app, args.database)
    const attachments = await api.addOnAttachment.listByAddOn(addOn.id)
    if (!isAdvanced(addOn)) throw notAdvanced(context, `hokku pg:credentials DATABASE -a ${flags.app}`)
    const {items} = await api.advancedCredential.list(addOn.id)
    return {credentials: items, attachments}
  },
  view: ({attachments, credentials}, {flags, out}) => viewCredentials(out, credentials, attachments, {app: flags.app, noWrap: flags['no-wrap']}),
})
