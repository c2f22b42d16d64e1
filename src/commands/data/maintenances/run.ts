import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {boolean, confirm} from '../../../lib/command/flags.js'
import {findMaintained, maintainedArgs, maintainedFlags, refuseEssential, waitForMaintenance} from '../../../lib/data/maintenance.js'

export default defineCommand({
  description: 'begin the maintenance that is scheduled for a data add-on',
  args: maintainedArgs(),
  flags: {
    ...maintainedFlags(),
    confirm: confirm({description: "the app's name, to begin though the app isn't in maintenance mode"}),
    force: boolean({char: 'f', description: "begin though the app isn't in maintenance mode", hidden: true}),
    wait: boolean({char: 'w', description: 'wait for its end'}),
  },
  async load(context) {
    const {api, flags, out} = context
    const addOn = await findMaintained(context)
    refuseEssential(addOn, 'trigger')
    const {maintenance: isOn, name} = await api.app.info(addOn.app.id)
    if (!isOn && !flags.force && flags.confirm !== name) {
      out.warn('Application is not in maintenance mode.')
      throw new CommandError(`To proceed, put the application into maintenance mode or re-run the command with ${out.style.warning(`--confirm ${name}`)}`)
    }
    const begun = await out.action('Triggering maintenance', () => api.maintenance.run(addOn.id), () => 'maintenance triggered')
    return flags.wait ? waitForMaintenance(context, {id: addOn.id, message: 'Waiting for maintenance to complete'}) : begun
  },
})
