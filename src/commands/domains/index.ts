import {defineCommand} from '../../lib/command/define.js'
import {boolean, json, onApp, string} from '../../lib/command/flags.js'
import {viewDomains} from '../../lib/domains/view.js'

export default defineCommand({
  description: 'list domains for an app',
  examples: ['$ hokku domains', '$ hokku domains --filter "Domain Name=www.example.com"'],
  flags: {
    ...onApp(),
    columns: string({description: 'only show provided columns (comma-separated)'}),
    csv: boolean({char: 'c', description: 'output in csv format'}),
    extended: boolean({char: 'x', description: 'show extra columns'}),
    filter: string({description: 'filter property by partial string matching, ex: name=foo'}),
    json: json({char: 'j'}),
    'no-wrap': boolean({description: 'disable wrapped table cells for easier copy/paste'}),
    sort: string({description: 'sort by property'}),
  },
  load: ({api, flags}) => api.domain.list(flags.app, {range: 'id ..; max=1000;'}),
  view: (domains, {flags, out}) => viewDomains(out, flags.app, domains, flags),
})
