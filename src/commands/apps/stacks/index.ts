import {shownStack} from '../../../lib/apps/stack-name.js'
import {defineCommand} from '../../../lib/command/define.js'
import {onApp} from '../../../lib/command/flags.js'

export default defineCommand({
  description: 'show the list of available stacks',
  examples: ['$ hokku apps:stacks -a myapp'],
  hiddenAliases: ['stack'],
  flags: onApp(),
  async load({api, flags}) {
    const [app, stacks] = await Promise.all([api.app.info(flags.app), api.stack.list()])
    const {build_stack: next, stack: current} = app
    return stacks
      .map(stack => ({...stack, isCurrent: stack.name === current.name, isNext: stack.name === next.name && next.name !== current.name}))
      .sort((a, b) => (shownStack(a.name) < shownStack(b.name) ? -1 : 1))
  },
  view(stacks, {flags, out}) {
    out.header(`${out.style.app(flags.app)} Available Stacks`)
    for (const {isCurrent, isNext, name} of stacks) {
      out.line(isCurrent ? out.style.name(`* ${shownStack(name)}`) : `  ${shownStack(name)}${isNext ? ' (active on next deploy)' : ''}`)
    }
  },
})
