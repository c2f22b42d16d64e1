import {defineCommand} from '../../../lib/command/define.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {backupArgs} from '../../../lib/pg/backup-arguments.js'
import {backupNumber} from '../../../lib/pg/transfer.js'

export default defineCommand({
  description: 'show a URL by which anybody who knows it can download a backup',
  args: backupArgs('the newest'),
  flags: databaseFlags(),
  async load({api, args, flags: {app}, out}) {
    const number = await backupNumber(api, app, args.backup_id, out)
    return api.postgresTransfer.publicUrl(app, String(number))
  },
  view: ({url}, {out}) => out.line(`${url}\n`),
})
