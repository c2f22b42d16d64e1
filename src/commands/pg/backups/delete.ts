import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {argument, string} from '../../../lib/command/flags.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {backupNumber} from '../../../lib/pg/transfer.js'

export default defineCommand({
  description: 'delete a backup',
  examples: ['$ hokku pg:backups:delete --app APP_ID BACKUP_ID'],
  args: {backup_id: argument({description: 'ID of the backup', required: true})},
  flags: {...databaseFlags(), confirm: string({char: 'c', hidden: true})},
  async load({api, args: {backup_id: name}, flags: {app, confirm}, out}) {
    await confirmed(out, {wanted: app, given: confirm})
    return out.action(`Deleting backup ${out.style.name(name)} on ${out.style.app(app)}`, async () =>
      api.postgresTransfer.delete(app, String(await backupNumber(api, app, name, out))))
  },
})
