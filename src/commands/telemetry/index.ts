import {defineCommand} from '../../lib/command/define.js'
import {string} from '../../lib/command/flags.js'
import {options} from '../../lib/telemetry/drain.js'

export default defineCommand({
  description: 'list where the telemetry of an app or a space goes',
  examples: ['$ hokku telemetry --app my-app', '$ hokku telemetry --space my-space'],
  flags: {
    app: string({char: 'a', description: 'the drains of this app'}),
    space: string({char: 's', description: 'the drains of this space', exactlyOne: ['app', 'space']}),
  },
  load: ({api, flags: {app, space}}) =>
    app === undefined ? api.telemetryDrain.listBySpace(space ?? '', options) : api.telemetryDrain.listByApp(app, options),
  view(drains, {flags: {app, space}, out}) {
    const owner = app === undefined ? out.style.space(space ?? '') : out.style.app(app)
    if (drains.length === 0) return out.line(`There are no telemetry drains in ${owner}`)
    out.header(`${owner} Telemetry Drains`)
    out.table(drains, {
      ID: drain => drain.id,
      Signals: drain => drain.signals.join(','),
      Endpoint: drain => drain.exporter.endpoint,
    })
  },
})
