import {changePlan} from '../../lib/addons/upgrade.js'
import {addonArgs} from '../../lib/addons/argument.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, argument, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: `change add-on plan
addons:upgrade and addons:downgrade are the same: either can change a plan up or down.
hokku addons:plans SERVICE shows which there are.

https://devcenter.heroku.com/articles/managing-add-ons`,
  examples: ['$ hokku addons:upgrade heroku-redis:premium-2', '$ hokku addons:upgrade swimming-briskly-123 heroku-redis:premium-2'],
  aliases: ['addons:downgrade'],
  args: {...addonArgs(), plan: argument({description: 'unique identifier or name of the plan'})},
  flags: {app: appOptional(), remote: remote()},
  load: context => changePlan(context, context.args.addon, context.args.plan, context.flags.app),
  view({provision_message: message}, {out}) {
    if (message) out.line(message)
  },
})
