import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'
import {featureArgs} from '../../lib/features/declaration.js'

export default defineCommand({
  description: 'display information about a feature',
  args: featureArgs('app'),
  flags: {...onApp(), json: json()},
  load: ({api, args, flags}) => api.appFeature.info(flags.app, args.feature),
  view({description, doc_url: docs, enabled, name}, {out}) {
    out.header(name)
    out.object({Description: description, Docs: docs, Enabled: enabled})
  },
})
