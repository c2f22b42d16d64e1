import {defineCommand} from '../../lib/command/define.js'
import {drainArgs, options, viewDrain, withOwner} from '../../lib/telemetry/drain.js'

export default defineCommand({
  description: 'show where telemetry goes, and which',
  examples: ['$ hokku telemetry:info 022e2e2e-2e2e-2e2e-2e2e-2e2e2e2e2e2e'],
  args: drainArgs(),
  load: async context => withOwner(context, await context.api.telemetryDrain.info(context.args.telemetry_drain_id, options)),
  view: (drain, {out}) => viewDrain(out, drain),
})
