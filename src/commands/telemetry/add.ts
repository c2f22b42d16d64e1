import {defineCommand} from '../../lib/command/define.js'
import {argument, string} from '../../lib/command/flags.js'
import {options} from '../../lib/telemetry/drain.js'
import {exporterType, headersOf, headersText, signalsOf, signalsText, transportText} from '../../lib/telemetry/settings.js'

export default defineCommand({
  description: 'let the telemetry of an app or a space go somewhere',
  examples: ['$ hokku telemetry:add https://otel.example.com --app my-app --signals logs,traces'],
  args: {endpoint: argument({description: 'where it goes', required: true})},
  flags: {
    app: string({char: 'a', description: 'app whose telemetry it is', exactlyOne: ['app', 'space']}),
    headers: string({description: headersText}),
    signals: string({description: signalsText, default: 'all'}),
    space: string({char: 's', description: 'space whose telemetry it is'}),
    transport: string({description: transportText, default: 'http'}),
  },
  async load({api, args: {endpoint}, flags}) {
    const type = exporterType(flags.transport)
    const owner = flags.app === undefined
      ? {id: (await api.space.info(flags.space ?? '')).id, type: 'space' as const}
      : {id: (await api.app.info(flags.app, options)).id, type: 'app' as const}
    const exporter = {endpoint, headers: headersOf(flags.headers ?? '{}'), type}
    return api.telemetryDrain.create({exporter, owner, signals: signalsOf(flags.signals)}, options)
  },
  view: (drain, {out}) => out.line(`successfully added drain ${out.style.info(drain.exporter.endpoint)}`),
})
