import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {argument, boolean, integer, string} from '../../../lib/command/flags.js'
import {databaseArgs, databaseFlags} from '../../../lib/pg/arguments.js'
import {findAttachment} from '../../../lib/pg/attachment.js'
import {extensionsIn} from '../../../lib/pg/extensions.js'
import {followTransfer} from '../../../lib/pg/follow-transfer.js'
import {findSource} from '../../../lib/pg/restore-source.js'

export default defineCommand({
  description: 'replace the data of a database by that of a backup, the newest as a rule',
  examples: ['$ hokku pg:backups:restore --app example-staging example::b101 DATABASE_URL'],
  args: {backup: argument({description: "ID of the backup, APP::ID for another app's, or the URL of one"}), ...databaseArgs()},
  flags: {
    ...databaseFlags(),
    confirm: string({char: 'c'}),
    extensions: string({char: 'e', description: 'extensions to have in the public schema, or in SCHEMA.EXTENSION, beforehand; with commas between them'}),
    verbose: boolean({char: 'v', description: 'show its log'}),
    'wait-interval': integer({description: 'how many seconds from one look to the next', default: 3}),
  },
  async load(context) {
    const {api, args, flags, out} = context
    const {code, datastore, name} = out.style
    const {addon} = await findAttachment(context, flags.app, args.database)
    const source = await findSource(context, flags.app, args.backup)
    await confirmed(out, {wanted: flags.app, given: flags.confirm})
    out.line(`
Use Ctrl-C at any time to stop monitoring progress; the backup will continue restoring.
Use ${code('hokku pg:backups')} to check progress.
Stop a running restore with ${code('hokku pg:backups:cancel')}.
`)
    const restore = await out.action(`Starting restore of ${name(source.name)} to ${datastore(addon.name)}`, () =>
      api.postgresTransfer.restore(addon.id, {backup_url: source.url, ...extensionsIn(flags.extensions)}))
    return followTransfer(context, 'Restoring', {app: addon.app?.id ?? flags.app, id: restore.uuid, seconds: flags['wait-interval'], verbose: flags.verbose})
  },
})
