import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {backupArgs} from '../../../lib/pg/backup-arguments.js'
import {newestFirst, numberOf, transferName} from '../../../lib/pg/transfer.js'

export default defineCommand({
  description: 'break off a backup, restore or copy that is under way',
  args: backupArgs('the newest that is unfinished'),
  flags: databaseFlags(),
  async load({api, args: {backup_id: name}, flags: {app}, out}) {
    const number = name === undefined ? undefined : await numberOf(api, app, name)
    if (name !== undefined && number === undefined) throw new CommandError(`Invalid Backup: ${name}`)
    const transfer = number === undefined
      ? newestFirst(await api.postgresTransfer.list(app)).find(({finished_at: finished}) => !finished)
      : await api.postgresTransfer.info(app, String(number))
    if (!transfer) throw new CommandError('No active backups/transfers')
    return out.action(`Cancelling ${out.style.name(transferName(transfer))}`, () => api.postgresTransfer.cancel(app, transfer.uuid))
  },
})
