import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp, string} from '../../lib/command/flags.js'
import {hostnameArgs} from '../../lib/domains/argument.js'
import {sniEndpointFor} from '../../lib/domains/sni-endpoint.js'
import {waitForDomain} from '../../lib/domains/wait.js'

export default defineCommand({
  description: 'add a domain to an app',
  examples: ['$ hokku domains:add www.example.com'],
  args: hostnameArgs(),
  flags: {
    ...onApp(),
    cert: string({char: 'c', description: 'the name of the SSL cert you want to use for this domain'}),
    json: json({char: 'j'}),
    wait: boolean(),
  },
  async load(context) {
    const {api, args: {hostname}, flags, out} = context
    const endpoint = await sniEndpointFor(context, flags.app, flags.cert)
    const domain = await out.action(`Adding ${out.style.name(hostname)} to ${out.style.app(flags.app)}`, () =>
      api.domain.create(flags.app, {hostname, sni_endpoint: endpoint}))
    return flags.wait ? waitForDomain(context, flags.app, domain, 2) : domain
  },
  view({cname, hostname, status}, {out}) {
    const {code, info, name} = out.style
    out.line(`Configure your app's DNS provider to point to the DNS Target ${name(cname ?? '')}.`)
    out.line(`    For help, see ${info('https://devcenter.heroku.com/articles/custom-domains')}`)
    if (status !== 'pending') return
    out.line(`\nThe domain ${name(hostname)} has been enqueued for addition`)
    out.line(`Run ${code(`hokku domains:wait ${hostname}`)} to wait for completion`)
  },
})
