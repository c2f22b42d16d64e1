import {defineCommand} from '../../lib/command/define.js'
import {UsageError} from '../../lib/command/errors.js'
import {chosenDynos, dynoArgs, dynoFlags} from '../../lib/ps/chosen.js'

export default defineCommand({
  description: 'stop an app dyno or process type',
  examples: ['$ hokku ps:stop --app myapp --dyno-name run.1828', '$ hokku ps:stop --app myapp --process-type run'],
  aliases: ['dyno:stop', 'ps:kill', 'dyno:kill'],
  hiddenAliases: ['stop', 'kill'],
  args: dynoArgs('stop'),
  flags: dynoFlags('stop'),
  async load(context) {
    const {api, flags, out} = context
    const {dyno, type, label} = chosenDynos(context, out)
    const options = {version: '3.sdk'}
    if (type === undefined && dyno === undefined) throw new UsageError('Please specify a process type or dyno name to stop.\nSee more help with --help\n')
    return out.action<unknown>(`Stopping ${label} on ${out.style.app(flags.app)}`, () =>
      dyno === undefined ? api.dyno.stopType(flags.app, type ?? '', options) : api.dyno.stop(flags.app, dyno, options))
  },
})
