import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {viewEndpoints} from '../../lib/certs/view-list.js'

export default defineCommand({
  description: 'list the SSL certificates of an app',
  examples: ['$ hokku certs -a example'],
  flags: onApp(),
  load: ({api, flags}) => api.sniEndpoint.list(flags.app),
  view(endpoints, {flags, out}) {
    if (endpoints.length > 0) return viewEndpoints(out, endpoints)
    out.line(`${out.style.app(flags.app)} has no SSL certificates.\nUse ${out.style.code('hokku certs:add CRT KEY')} to add one.`)
  },
})
