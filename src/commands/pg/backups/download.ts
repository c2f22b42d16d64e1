import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {backupArgs} from '../../../lib/pg/backup-arguments.js'
import {download} from '../../../lib/pg/download.js'
import {backupNumber} from '../../../lib/pg/transfer.js'

export default defineCommand({
  description: 'download a backup',
  args: backupArgs('the newest'),
  flags: {...databaseFlags(), output: string({char: 'o', description: 'where to; else latest.dump, which is never overwritten'})},
  async load(context) {
    const {api, args, flags: {app, output}, out} = context
    const {url} = await out.action(`Getting backup from ${out.style.app(app)}`, async tell => {
      const number = await backupNumber(api, app, args.backup_id, out)
      tell(`fetching url of #${number}`)
      return {number, url: (await api.postgresTransfer.publicUrl(app, String(number))).url}
    }, ({number}) => `done, #${number}`)
    return {file: await download(context, url, output)}
  },
})
