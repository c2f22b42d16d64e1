import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {hostnameArgs} from '../../lib/domains/argument.js'

export default defineCommand({
  description: 'show detailed information for a domain on an app',
  examples: ['$ hokku domains:info www.example.com'],
  args: hostnameArgs(),
  flags: onApp(),
  load: ({api, args, flags}) => api.domain.info(flags.app, args.hostname),
  view: (domain, {out}) => out.object({...domain, app: domain.app.name}),
})
