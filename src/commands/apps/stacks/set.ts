import {sentStack} from '../../../lib/apps/stack-name.js'
import {defineCommand} from '../../../lib/command/define.js'
import {argument, onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'set the stack of an app',
  examples: ['$ hokku stack:set heroku-24 -a myapp'],
  hiddenAliases: ['stack:set'],
  args: {stack: argument({description: 'unique name or identifier of the stack', required: true})},
  flags: onApp(),
  load({api, args, flags, out}) {
    const stack = sentStack(args.stack)
    return out.action(`Setting stack to ${out.style.name(stack)}`, () => api.app.update(flags.app, {build_stack: stack}))
  },
  view({build_stack: next, stack}, {flags, out}) {
    if (next.name === stack.name) return
    const app = out.style.app(flags.app)
    out.line(`You will need to redeploy ${app} for the change to take effect.`)
    out.line(`Run ${out.style.code('git push heroku main')} to trigger a new build on ${app}.`)
  },
})
