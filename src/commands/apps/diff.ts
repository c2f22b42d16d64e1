import {compareApps} from '../../lib/apps/diff.js'
import {defineCommand} from '../../lib/command/define.js'
import {argument} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'diffs two apps',
  examples: ['$ hokku apps:diff my-app my-app-staging'],
  args: {
    app1: argument({description: 'first app to compare', required: true}),
    app2: argument({description: 'second app to compare', required: true}),
  },
  load: ({api, args}) => compareApps(api, args.app1, args.app2),
  view(differences, {args, out}) {
    out.line('\n')
    out.table(differences, {
      one: {header: args.app1, get: ({values}) => values[0]},
      property: ({property}) => property,
      other: {header: args.app2, get: ({values}) => values[1]},
    })
    out.line('\n')
  },
})
