import {chosenEndpoint, onEndpoint} from '../../lib/certs/endpoint.js'
import {viewCertificate} from '../../lib/certs/view.js'
import {defineCommand} from '../../lib/command/define.js'
import {boolean} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'show what an SSL certificate says',
  examples: ['$ hokku certs:info --name tokyo-1050'],
  flags: {...onEndpoint('show'), 'show-domains': boolean({description: 'show the domains that it serves'})},
  async load(context) {
    const {api, flags, out} = context
    const {name, domains} = await chosenEndpoint(context, flags)
    const endpoint = await out.action(`Fetching SSL certificate ${name} info for ${out.style.app(flags.app)}`, () => api.sniEndpoint.info(flags.app, name))
    if (!flags['show-domains']) return endpoint
    const served = await out.action(`Fetching domains for ${name}`, () => Promise.all(domains.map(id => api.domain.info(flags.app, id))))
    return {...endpoint, hostnames: served.map(({hostname}) => hostname)}
  },
  view: (endpoint, {out}) => viewCertificate(out, endpoint, {domains: 'hostnames' in endpoint ? endpoint.hostnames : []}),
})
