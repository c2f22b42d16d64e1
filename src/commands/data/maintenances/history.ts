import {defineCommand} from '../../../lib/command/define.js'
import {json, string} from '../../../lib/command/flags.js'
import {tableFlags, tableOptions} from '../../../lib/command/table-flags.js'
import {findMaintained, maintainedArgs, maintainedFlags} from '../../../lib/data/maintenance.js'

export default defineCommand({
  description: 'list the latest maintenances of a data add-on',
  args: maintainedArgs(),
  flags: {
    ...maintainedFlags(),
    ...tableFlags(),
    json: json({char: 'j'}),
    num: string({char: 'n', description: 'how many, 20 at most', default: '5'}),
  },
  async load(context) {
    const {api, flags, out} = context
    const {id, name} = await findMaintained(context)
    const fetch = () => api.maintenance.listPast(id, {query: {limit: flags.num}})
    const {maintenances} = await out.action(`Fetching maintenance history for ${out.style.addon(name)}`, fetch)
    if (maintenances.length === 0 && !flags.json) out.line(`${out.style.addon(name)} does not have any maintenance history`)
    return maintenances
  },
  view(maintenances, {flags, out}) {
    if (maintenances.length === 0) return
    out.table(maintenances, {
      scheduled_for: {header: 'Scheduled for', get: maintenance => maintenance.scheduled_for ?? '-'},
      started_at: {header: 'Started at', get: maintenance => maintenance.started_at ?? '-'},
      completed_at: {header: 'Completed at', get: maintenance => maintenance.completed_at ?? '-'},
      duration_seconds: {header: 'Duration (seconds)', get: maintenance => maintenance.duration_seconds ?? '-'},
      reason: {header: 'Reason', get: ({reason}) => reason},
      status: {header: 'Status', get: ({status}) => status},
      window: {header: 'Window', get: ({window}) => window},
    }, tableOptions(flags))
  },
})
