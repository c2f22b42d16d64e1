import {customDomains, waitForCertificates} from '../../../lib/certs/acm.js'
import {viewAcm} from '../../../lib/certs/view-acm.js'
import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {boolean, onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'show how an app\'s certificates by the platform itself are',
  examples: ['$ hokku certs:auto -a example --wait'],
  flags: {...onApp(), wait: boolean({description: 'wait until every domain has its certificate'})},
  async load(context) {
    const {api, flags, strict} = context
    const [app, endpoints] = await Promise.all([api.app.info(flags.app), api.sniEndpoint.list(flags.app)])
    if (!app.acm) return {app, sni_endpoints: endpoints, domains: []}
    const ended = flags.wait ? await waitForCertificates(context, flags.app) : undefined
    const domains = await customDomains(context, flags.app)
    if (strict && ended === 'failed') throw new CommandError('The certificate could not be issued to all domains.', {exit: 1})
    return {app, sni_endpoints: endpoints, domains}
  },
  view: (acm, {clock, flags, out}) => viewAcm(out, flags.app, acm, clock.now()),
})
