import {defineCommand} from '../../lib/command/define.js'
import {onApp, string} from '../../lib/command/flags.js'
import {promote} from '../../lib/pipelines/promote.js'
import {viewPromotion} from '../../lib/pipelines/view-promotion.js'

export default defineCommand({
  description: `promote the latest release of this app to its downstream app(s)
The code and what was built of it go over; config vars and add-ons stay those of each app.`,
  examples: ['$ hokku pipelines:promote -a my-app-staging', '$ hokku pipelines:promote -a my-app-staging --to my-app-production,my-app-eu'],
  flags: {...onApp(), to: string({char: 't', description: 'comma separated list of apps to promote to'})},
  load: context => promote(context, {app: context.flags.app, to: context.flags.to, say: text => context.flags.json || context.out.line(text)}),
  view: (promoted, context) => viewPromotion(context.out, promoted),
})
