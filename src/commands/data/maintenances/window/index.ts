import {defineCommand} from '../../../../lib/command/define.js'
import {json} from '../../../../lib/command/flags.js'
import {findMaintained, maintainedArgs, maintainedFlags} from '../../../../lib/data/maintenance.js'

export default defineCommand({
  description: 'show at what time of the week a data add-on may be maintained',
  args: maintainedArgs(),
  flags: {...maintainedFlags(), json: json({char: 'j'})},
  async load(context) {
    const {api, out} = context
    const {id, name} = await findMaintained(context)
    return out.action(`Fetching maintenance window for ${out.style.addon(name)}`, () => api.maintenance.window(id))
  },
  view: (window, {out}) => out.object(window),
})
