import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {drainArgs} from '../../lib/drains/drains.js'

export default defineCommand({
  description: 'adds a log drain to an app',
  examples: ['$ hokku drains:add syslog+tls://logs.example.com:6514 --app my-app'],
  args: drainArgs(),
  flags: onApp(),
  load: ({api, args, flags}) => api.logDrain.create(flags.app, {url: args.url}),
  view: ({url}, {out}) => out.line(`Successfully added drain ${out.style.info(url)}`),
})
