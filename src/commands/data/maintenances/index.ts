import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {json, onApp} from '../../../lib/command/flags.js'
import {extended, tableFlags, tableOptions} from '../../../lib/command/table-flags.js'

export default defineCommand({
  description: "list the maintenances of an app's data add-ons",
  flags: {...onApp(), ...tableFlags(), extended: extended(), json: json({char: 'j'})},
  async load({api, flags, out}) {
    const {maintenances} = await out.action('Fetching maintenances', async () => {
      const {id} = await api.app.info(flags.app)
      return api.maintenance.listByApp(id)
    })
    if (maintenances.length === 0) throw new CommandError(`No maintenances found for app ${flags.app}`)
    return maintenances
  },
  view: (maintenances, {flags, out}) => out.table(maintenances, {
    addon: {header: 'Addon', get: ({addon}) => addon.name},
    attachments: {header: 'Attachments', get: ({addon}) => addon.attachments.join(', ')},
    window: {header: 'Scheduling Window', get: ({addon}) => addon.window},
    status: {header: 'Status', get: ({status}) => status},
    required_by: {header: 'Required by', get: maintenance => maintenance.required_by ?? '-'},
    scheduled_for: {header: 'Scheduled for', get: maintenance => maintenance.scheduled_for ?? '-'},
    kind: {header: 'Kind', extended: true, get: ({addon}) => addon.kind},
    plan: {header: 'Plan', extended: true, get: ({addon}) => addon.plan},
  }, tableOptions(flags)),
})
