import {defineCommand} from '../../../lib/command/define.js'
import {boolean, string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {followTransfer} from '../../../lib/pg/follow-transfer.js'
import {warnOfProtection} from '../../../lib/pg/protection.js'
import {transferName} from '../../../lib/pg/transfer.js'

export default defineCommand({
  description: 'make a backup of a database now',
  args: databaseArgs(),
  flags: {
    ...databaseFlags(),
    verbose: boolean({char: 'v', description: 'show its log'}),
    'wait-interval': string({description: 'how many seconds from one look to the next'}),
  },
  async load(context) {
    const {api, args, flags, out} = context
    const {code, datastore, name} = out.style
    const {addon} = await findAttachment(context, flags.app, args.database)
    warnOfProtection(out, await api.postgresDatabase.info(addon.id))
    const backup = await out.action(`Starting backup of ${datastore(addon.name)}`, () => api.postgresTransfer.capture(addon.id))
    out.line(`
Use Ctrl-C at any time to stop monitoring progress; the backup will continue running.
Use ${code('hokku pg:backups:info')} to check progress.
Stop a running backup with ${code('hokku pg:backups:cancel')}.
`)
    const owner = addon.app?.name ?? flags.app
    if (owner !== flags.app) out.line(`HINT: You are running this command with a non-billing application.\nUse ${code(`hokku pg:backups -a ${owner}`)} to check the list of backups.\n`)
    return followTransfer(context, `Backing up ${name(backup.from_name)} to ${name(transferName(backup))}`, {
      app: owner, id: backup.uuid, seconds: Number(flags['wait-interval']) || 3, verbose: flags.verbose,
    })
  },
})
