import {confirmed} from '../../../lib/command/confirm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {confirm, onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'stop the platform from managing an app\'s certificates',
  examples: ['$ hokku certs:auto:disable -a example --confirm example'],
  flags: {...onApp(), confirm: confirm({hidden: true})},
  async load({api, flags, out}) {
    await confirmed(out, {wanted: flags.app, given: flags.confirm, message: warning(out.style.app(flags.app))})
    return out.action('Disabling Automatic Certificate Management', () => api.app.disableAcm(flags.app))
  },
})

const warning = (app: string) => `This command will disable Automatic Certificate Management from ${app}.
This will cause the certificate to be removed from ${app} causing SSL
validation errors.  In order to avoid downtime, the recommended steps
are preferred which will also disable Automatic Certificate Management.

1) Request a new SSL certificate for your domains names from your certificate provider
2) hokku certs:update CRT KEY`
