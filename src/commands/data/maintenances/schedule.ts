import {defineCommand} from '../../../lib/command/define.js'
import {string} from '../../../lib/command/flags.js'
import {findMaintained, maintainedArgs, maintainedFlags} from '../../../lib/data/maintenance.js'
import {weeksUntil} from '../../../lib/data/weeks-until.js'

export default defineCommand({
  description: 'choose when a data add-on is maintained',
  examples: ['$ hokku data:maintenances:schedule postgresql-sinuous-83720 --weeks 3', '$ hokku data:maintenances:schedule postgresql-sinuous-83720 --week 2026-11-20'],
  args: maintainedArgs(),
  flags: {
    ...maintainedFlags(),
    week: string({description: 'a day of the week that is wanted', exclusive: ['weeks']}),
    weeks: string({description: 'by how many weeks it is put off', default: '2', exclusive: ['week']}),
  },
  async load(context) {
    const {api, clock, flags, out} = context
    const {id, name} = await findMaintained(context)
    const weeks = flags.week === undefined ? flags.weeks : String(weeksUntil(flags.week, await api.maintenance.info(id), clock.now()))
    const addon = out.style.addon(name)
    return {name, ...await out.action(`Scheduling maintenance for ${addon}`, () => api.maintenance.schedule(id, {delay_weeks: weeks}), () => 'maintenance scheduled')}
  },
  view({name, previously_scheduled_for: before, scheduled_for: time}, {out}) {
    const addon = out.style.addon(name)
    if (before) out.line(`Scheduled maintenance for ${addon} changed from ${before} to ${time}`)
    else out.line(`Maintenance for ${addon} scheduled for ${time}`)
  },
})
