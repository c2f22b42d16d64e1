import {defineCommand} from '../../lib/command/define.js'
import {CommandError} from '../../lib/command/errors.js'
import {string} from '../../lib/command/flags.js'
import {drainArgs, options, viewDrain, withOwner} from '../../lib/telemetry/drain.js'
import {exporterType, headersOf, headersText, signalsOf, signalsText, transportText} from '../../lib/telemetry/settings.js'

export default defineCommand({
  description: 'change where telemetry goes, or which; what isn\'t said stays',
  examples: ['$ hokku telemetry:update 022e2e2e-2e2e-2e2e-2e2e-2e2e2e2e2e2e --signals logs'],
  args: drainArgs(),
  flags: {
    endpoint: string({description: 'where it goes'}),
    headers: string({description: headersText}),
    signals: string({description: signalsText}),
    transport: string({description: transportText, options: ['http', 'grpc']}),
  },
  async load(context) {
    const {api, args: {telemetry_drain_id: id}, flags: {endpoint, headers, signals, transport}, out} = context
    const exporter = {
      ...(endpoint === undefined ? {} : {endpoint}),
      ...(headers === undefined ? {} : {headers: headersOf(headers)}),
      ...(transport === undefined ? {} : {type: exporterType(transport)}),
    }
    const change = {
      ...(signals === undefined ? {} : {signals: signalsOf(signals)}),
      ...(Object.keys(exporter).length === 0 ? {} : {exporter}),
    }
    if (Object.keys(change).length === 0) throw new CommandError('Requires either --signals, --endpoint, --transport or HEADERS to be provided.\nSee more help with --help\n')
    return withOwner(context, await out.action(`Updating telemetry drain ${out.style.name(id)}`, () => api.telemetryDrain.update(id, change, options)))
  },
  view: (drain, {out}) => viewDrain(out, drain),
})
