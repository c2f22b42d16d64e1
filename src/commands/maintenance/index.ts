import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'display the current maintenance status of app',
  flags: onApp(),
  async load({api, flags}) {
    const {maintenance} = await api.app.info(flags.app)
    return {maintenance}
  },
  view: ({maintenance}, {out}) => out.line(maintenance ? 'on' : 'off'),
})
