import {defineCommand} from '../../lib/command/define.js'
import {chosenDynos, dynoArgs, dynoFlags} from '../../lib/ps/chosen.js'

export default defineCommand({
  description: `restart an app dyno or process type
if neither --dyno nor --type are specified, restarts all dynos on app`,
  examples: ['$ hokku ps:restart --app myapp --dyno-name web.1', '$ hokku ps:restart --app myapp --process-type web'],
  aliases: ['dyno:restart'],
  hiddenAliases: ['restart'],
  args: dynoArgs('restart'),
  flags: dynoFlags('restart'),
  async load(context) {
    const {api, flags, out} = context
    const {dyno, type, label} = chosenDynos(context, out)
    const options = {version: '3.sdk'}
    return out.action<unknown>(`Restarting ${label} on ${out.style.app(flags.app)}`, () => {
      if (type !== undefined) return api.dyno.restartType(flags.app, type, options)
      return dyno === undefined ? api.dyno.restartAll(flags.app, options) : api.dyno.restart(flags.app, dyno, options)
    })
  },
})
