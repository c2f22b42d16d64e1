import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp} from '../../lib/command/flags.js'
import {extended, tableFlags} from '../../lib/command/table-flags.js'
import {viewDomains} from '../../lib/domains/view.js'

export default defineCommand({
  description: 'list domains for an app',
  examples: ['$ hokku domains', '$ hokku domains --filter "Domain Name=www.example.com"'],
  flags: {
    ...onApp(),
    ...tableFlags(),
    extended: extended(),
    json: json({char: 'j'}),
    'no-wrap': boolean({description: 'disable wrapped table cells for easier copy/paste'}),
  },
  load: ({api, flags}) => api.domain.list(flags.app, {range: 'id ..; max=1000;'}),
  view: (domains, {flags, out}) => viewDomains(out, flags.app, domains, flags),
})
