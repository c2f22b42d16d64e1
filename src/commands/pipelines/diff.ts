import {defineCommand} from '../../lib/command/define.js'
import {onApp} from '../../lib/command/flags.js'
import {compareApps} from '../../lib/pipelines/diff.js'
import {viewComparison} from '../../lib/pipelines/view-diff.js'

export default defineCommand({
  description: 'compares the latest release of this app to its downstream app(s)',
  examples: ['$ hokku pipelines:diff -a my-app-staging'],
  flags: onApp(),
  load: context => compareApps(context, context.flags.app),
  view: (comparisons, {flags, out}) => comparisons.forEach(comparison => viewComparison(out, flags.app, comparison)),
})
