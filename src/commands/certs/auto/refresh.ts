import {defineCommand} from '../../../lib/command/define.js'
import {onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'let the platform try again to get an app\'s certificates',
  examples: ['$ hokku certs:auto:refresh -a example'],
  flags: onApp(),
  load: ({api, flags, out}) => out.action('Refreshing Automatic Certificate Management', () => api.app.refreshAcm(flags.app, {acm_refresh: true})),
})
