import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {drainArgs} from '../../lib/drains/drains.js'

export default defineCommand({
  description: 'removes a log drain from an app',
  examples: ['$ hokku drains:remove syslog+tls://logs.example.com:6514 --app my-app'],
  args: drainArgs(),
  flags: onApp(),
  load: ({api, args, flags}) => api.logDrain.delete(flags.app, args.url),
  view: ({url}, {out}) => out.line(`Successfully removed drain ${out.style.info(url)}`),
})
