import {defineCommand} from '../../../../lib/command/define.js'
import {argument, json} from '../../../../lib/command/flags.js'
import {findMaintained, maintainedArgs, maintainedFlags} from '../../../../lib/data/maintenance.js'

export default defineCommand({
  description: 'choose at what time of the week a data add-on may be maintained',
  examples: ['$ hokku data:maintenances:window:update postgresql-sinuous-83720 Sunday 06:30'],
  args: {
    ...maintainedArgs(),
    day_of_week: argument({description: 'UTC maintenance window day of the week', required: true}),
    time_of_day: argument({description: 'UTC maintenance window time of day', required: true}),
  },
  flags: {...maintainedFlags(), json: json({char: 'j'})},
  async load(context) {
    const {api, args: {day_of_week: day, time_of_day: time}, out} = context
    const {id, name} = await findMaintained(context)
    const update = () => api.maintenance.updateWindow(id, {day_of_week: day, time_of_day: time})
    return out.action(`Setting maintenance window for ${out.style.addon(name)} to ${day} ${time}`, update)
  },
  view: (window, {out}) => out.object(window),
})
