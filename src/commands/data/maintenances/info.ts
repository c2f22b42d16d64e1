import {defineCommand} from '../../../lib/command/define.js'
import {json} from '../../../lib/command/flags.js'
import {findMaintained, maintainedArgs, maintainedFlags} from '../../../lib/data/maintenance.js'
import {viewMaintenance} from '../../../lib/data/view-maintenance.js'

export default defineCommand({
  description: 'show the latest maintenance of a data add-on',
  args: maintainedArgs(),
  flags: {...maintainedFlags(), json: json({char: 'j'})},
  async load(context) {
    const {api, out} = context
    const {id, name} = await findMaintained(context)
    return out.action(`Fetching maintenance for ${out.style.addon(name)}`, () => api.maintenance.info(id))
  },
  view: (maintenance, {out}) => viewMaintenance(out, maintenance),
})
