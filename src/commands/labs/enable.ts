import {defineCommand} from '../../lib/command/define.js'
import {appOptional, remote} from '../../lib/command/flags.js'
import {featureArgs} from '../../lib/features/declaration.js'
import {switchFeature} from '../../lib/features/switch.js'

export default defineCommand({
  description: 'enables an experimental feature',
  args: featureArgs('account'),
  flags: {app: appOptional(), remote: remote()},
  load: context => switchFeature(context, context.args.feature, context.flags.app, true),
})
