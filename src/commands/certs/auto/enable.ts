import {waitForCertificates} from '../../../lib/certs/acm.js'
import {viewEnabled} from '../../../lib/certs/view-enabled.js'
import {defineCommand} from '../../../lib/command/define.js'
import {boolean, onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'let the platform manage an app\'s certificates',
  examples: ['$ hokku certs:auto:enable -a example'],
  flags: {...onApp(), wait: boolean({description: 'wait until every domain has its certificate'})},
  async load(context) {
    const {api, flags, out} = context
    const {code} = out.style
    const then = flags.wait ? '' : ` See status with ${code('hokku certs:auto')} or wait until active with ${code('hokku certs:auto --wait')}`
    const before = await out.action('Enabling Automatic Certificate Management', async () => {
      const domains = await api.domain.list(flags.app)
      await api.app.enableAcm(flags.app, {})
      return domains
    }, () => `starting.${then}`)
    if (flags.wait && await waitForCertificates(context, flags.app) === 'failed') {
      if (!flags.json) out.header(`Error: The certificate could not be issued to all domains. See status with ${code('hokku certs:auto')}.`)
      throw new Error('ACM not enabled for some domains')
    }
    return {before, domains: await api.domain.list(flags.app)}
  },
  view: ({before, domains}, {out}) => viewEnabled(out, before, domains),
})
