import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {hostnameArgs} from '../../lib/domains/argument.js'

export default defineCommand({
  description: 'remove a domain from an app',
  examples: ['$ hokku domains:remove www.example.com'],
  args: hostnameArgs(),
  flags: onApp(),
  load({api, args: {hostname}, flags, out}) {
    const message = `Removing ${out.style.success(hostname)} from ${out.style.app(flags.app)}`
    return out.action(message, () => api.domain.delete(flags.app, hostname))
  },
})
