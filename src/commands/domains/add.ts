import type {Domain} from '../../lib/api/types.js'

import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp, string} from '../../lib/command/flags.js'
import {hostnameArgs} from '../../lib/domains/argument.js'
import {chooseSniEndpoint} from '../../lib/domains/sni-endpoint.js'
import {waitForDomain} from '../../lib/domains/wait.js'

export default defineCommand({
  description: 'add a domain to an app',
  examples: ['$ hokku domains:add www.example.com'],
  args: hostnameArgs(),
  flags: {
    ...onApp(),
    cert: string({char: 'c', description: 'the name of the SSL cert you want to use for this domain'}),
    json: json({char: 'j'}),
    wait: boolean({description: 'wait until the domain is active'}),
  },
  async load(context) {
    const {api, args: {hostname}, flags, out} = context
    const adding = `Adding ${out.style.name(hostname)} to ${out.style.app(flags.app)}`
    const create = (endpoint: null | string): Promise<Domain> => api.domain.create(flags.app, {hostname, sni_endpoint: endpoint})
    // Where there are several endpoints a person is asked, and nobody can be asked while an action runs.
    const {domain, endpoints} = await out.action(adding, async () => {
      const endpoints = flags.cert === undefined ? await api.sniEndpoint.list(flags.app) : []
      return {endpoints, domain: endpoints.length > 1 ? undefined : await create(flags.cert ?? null)}
    }, ({domain}) => (domain ? 'done' : 'resolving SNI endpoint'))
    const addChosen = async (endpoint: null | string) => out.action(adding, () => create(endpoint))
    const added = domain ?? await addChosen(await chooseSniEndpoint(context, flags.app, endpoints))
    return flags.wait ? waitForDomain(context, flags.app, added, 2) : added
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
