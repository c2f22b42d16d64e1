import {setMaintenance} from '../../lib/apps/maintenance.js'
import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'take the app out of maintenance mode',
  flags: onApp(),
  load: context => setMaintenance(context, context.flags.app, false),
})
