import {defineCommand} from '../../../lib/command/define.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {backupArgs} from '../../../lib/pg/backup-arguments.js'
import {kindOf, newestFirst, numberOf} from '../../../lib/pg/transfer.js'
import {viewTransfer} from '../../../lib/pg/transfer-view.js'

export default defineCommand({
  description: 'show a backup and its log',
  args: backupArgs('the newest'),
  flags: databaseFlags(),
  async load({api, args: {backup_id: name}, flags: {app}, out}) {
    const number = name === undefined
      ? newestFirst((await api.postgresTransfer.list(app)).toReversed()).find(transfer => kindOf(transfer) === 'backup')?.num
      : await numberOf(api, app, name)
    if (number !== undefined) return api.postgresTransfer.info(app, String(number), {query: {verbose: 'true'}})
    throw new Error(name === undefined ? `No backups. Capture one with ${out.style.code('hokku pg:backups:capture')}` : `Invalid ID: ${name}`)
  },
  view: (transfer, {out}) => viewTransfer(out, transfer),
})
