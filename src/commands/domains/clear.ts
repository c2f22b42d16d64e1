import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'remove all domains from an app',
  flags: onApp(),
  load: ({api, flags, out}) =>
    out.action(`Removing all domains from ${out.style.app(flags.app)}`, async () => {
      const custom = (await api.domain.list(flags.app)).filter(({kind}) => kind === 'custom')
      for (const {hostname} of custom) await api.domain.delete(flags.app, hostname)
      return custom
    }),
})
