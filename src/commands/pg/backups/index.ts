import {defineCommand} from '../../../lib/command/define.js'
import {boolean, string} from '../../../lib/command/flags.js'
import {databaseFlags} from '../../../lib/pg/arguments.js'
import {viewTransfers} from '../../../lib/pg/transfer-view.js'

export default defineCommand({
  description: 'list the backups, restores and copies of the databases of an app',
  strict: false,
  flags: {
    ...databaseFlags(),
    at: string({hidden: true}),
    confirm: string({char: 'c', hidden: true}),
    output: string({char: 'o', hidden: true}),
    quiet: boolean({char: 'q', hidden: true}),
    verbose: boolean({char: 'v', hidden: true}),
    'wait-interval': string({hidden: true}),
  },
  load: ({api, flags}) => api.postgresTransfer.list(flags.app),
  view: (transfers, {out}) => viewTransfers(out, transfers),
})
