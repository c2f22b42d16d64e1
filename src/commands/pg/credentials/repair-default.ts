import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {confirm} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {isEssential, unsupported} from '../../../lib/pg/plan.js'

export default defineCommand({
  description: 'give the default credential of a database its permissions back',
  examples: ['$ hokku pg:credentials:repair-default postgresql-something-12345'],
  args: databaseArgs(),
  flags: {...databaseFlags(), confirm: confirm()},
  async load(context) {
    const {api, args, flags, out} = context
    const {addon} = await findAttachment(context, flags.app, args.database)
    if (isEssential(addon)) throw new Error(unsupported)
    await confirmed(out, {wanted: flags.app, given: flags.confirm, message: warning})
    return out.action('Resetting permissions and object ownership for default role to factory settings', () => api.postgresCredential.repairDefault(addon.name))
  },
})

const warning = `Destructive Action
Ownership of all database objects owned by additional credentials will be transferred to the default credential.
This command will also grant the default credential admin option for all additional credentials.
`
