import {defineCommand} from '../../../lib/command/define.js'
import {onApp} from '../../../lib/command/flags.js'
import {findScaler} from '../../../lib/ps/autoscale.js'

export default defineCommand({
  description: 'disable web dyno autoscaling',
  flags: onApp(),
  load: ({api, flags, out}) =>
    out.action('Disabling dyno autoscaling', async () => {
      const app = await api.app.info(flags.app)
      const scaler = await findScaler(api, app.id)
      if (!scaler) throw new Error(`${out.style.app(flags.app)} does not have autoscale enabled`)
      return api.formationMonitor.update(app.id, 'web', scaler.id, {is_active: false, op: 'GREATER_OR_EQUAL', period: 1})
    }),
})
