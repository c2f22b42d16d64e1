import {defineCommand} from '../../lib/command/define.js'
import {appOptional, json, remote} from '../../lib/command/flags.js'
import {featureArgs} from '../../lib/features/declaration.js'
import {findFeature} from '../../lib/features/find.js'

export default defineCommand({
  description: 'show feature info',
  args: featureArgs('account'),
  flags: {app: appOptional(), json: json({description: 'display as json'}), remote: remote()},
  load: async ({api, args, flags}) => (await findFeature(api, args.feature, flags.app)).feature,
  view({description, doc_url: docs, enabled, name}, {out}) {
    out.header(out.style.name(name))
    out.object({Description: description, Enabled: enabled, Docs: docs})
  },
})
