import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {appOptional, argument, string} from '../../lib/command/flags.js'
import {options} from '../../lib/telemetry/drain.js'

export default defineCommand({
  description: 'let telemetry go somewhere no longer',
  examples: ['$ hokku telemetry:remove 022e2e2e-2e2e-2e2e-2e2e-2e2e2e2e2e2e', '$ hokku telemetry:remove --space my-space'],
  args: {telemetry_drain_id: argument({description: 'ID of the drain'})},
  flags: {
    app: appOptional({description: 'app of which all drains go'}),
    space: string({char: 's', description: 'space of which all drains go'}),
  },
  load({api, args: {telemetry_drain_id: id}, flags: {app, space}, out}) {
    const {style} = out
    const drains = api.telemetryDrain
    if (id !== undefined) return out.action(`Removing telemetry drain ${style.name(id)}`, async () => [await drains.delete(id, options)])
    // The space first: it is only there where somebody said it.
    const [owner, list] = space !== undefined ? [`space ${style.space(space)}`, () => drains.listBySpace(space, options)] as const
      : [`app ${style.app(app)}`, () => drains.listByApp(app, options)] as const
    if (space === undefined && app === undefined) throw new CommandError('Requires either --app or --space or a TELEMETRY_DRAIN_ID to be provided.\nSee more help with --help\n')
    return out.action(`Removing all telemetry drains from ${owner}`, async () => {
      const all = await list()
      for (const drain of all) await drains.delete(drain.id, options)
      return all
    })
  },
})
