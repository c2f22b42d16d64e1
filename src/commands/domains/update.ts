import {defineCommand} from '../../lib/command/define.js'
import {onApp, string} from '../../lib/command/flags.js'
import {hostnameArgs} from '../../lib/domains/argument.js'

export default defineCommand({
  description: 'serve a domain with another SSL certificate of the app',
  examples: ['$ hokku domains:update www.example.com --cert mycert'],
  args: hostnameArgs(),
  flags: {...onApp(), cert: string({description: 'name or id of the certificate', required: true})},
  load({api, args: {hostname}, flags: {app, cert}, out}) {
    const message = `Updating ${out.style.name(hostname)} to use ${out.style.name(cert)} certificate`
    return out.action(message, () => api.domain.update(app, hostname, {sni_endpoint: cert}))
  },
})
