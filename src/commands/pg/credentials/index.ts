import {basicAuth} from '../../../lib/command/basic-auth.js'
import {defineCommand} from '../../../lib/command/define.js'
import {boolean} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {viewCredentials} from '../../../lib/pg/view-credentials.js'

export default defineCommand({
  description: 'list the credentials of a database',
  args: databaseArgs(),
  flags: {...databaseFlags(), 'no-wrap': boolean({description: 'keep a cell on one line, for copying'})},
  async load(context) {
    const {api, args, flags} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    const credentials = await api.postgresCredential.list(addon.id, await basicAuth(context))
    return {credentials, attachments: await api.addOnAttachment.listByAddOn(addon.id)}
  },
  view: ({attachments, credentials}, {flags, out}) => viewCredentials(out, credentials, attachments, {app: flags.app, noWrap: flags['no-wrap']}),
})
