import {defineCommand} from '../../lib/command/define.js'
import {json, onApp} from '../../lib/command/flags.js'
import {byName, viewFeatures} from '../../lib/features/view.js'

export default defineCommand({
  description: 'list available app features',
  flags: {...onApp(), json: json()},
  load: async ({api, flags}) => (await api.appFeature.list(flags.app)).filter(({state}) => state === 'general').sort(byName),
  view: (features, {flags, out}) => viewFeatures(out, `App Features ${out.style.app(flags.app)}`, features),
})
