import {defineCommand} from '../../lib/command/define.js'
import {argument, onApp} from '../../lib/command/flags.js'
import {waitForDomain} from '../../lib/domains/wait.js'

export default defineCommand({
  description: 'wait for domain to be active for an app',
  args: {hostname: argument({description: 'unique identifier of the domain or full hostname'})},
  flags: onApp(),
  async load(context) {
    const {api, args, flags} = context
    const domains = args.hostname === undefined
      ? (await api.domain.list(flags.app)).filter(({status}) => status === 'pending')
      : [await api.domain.info(flags.app, args.hostname)]
    const ready = []
    for (const domain of domains) ready.push(await waitForDomain(context, flags.app, domain, 1))
    return ready
  },
})
