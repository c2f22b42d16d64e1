import {defineCommand} from '../../../lib/command/define.js'
import {CommandError} from '../../../lib/command/errors.js'
import {findMaintained, isRunning, maintainedArgs, maintainedFlags, refuseEssential, waitForMaintenance} from '../../../lib/data/maintenance.js'

export default defineCommand({
  description: 'wait for the end of the maintenance that runs',
  args: maintainedArgs(),
  flags: maintainedFlags(),
  async load(context) {
    const {api, out} = context
    const addOn = await findMaintained(context)
    refuseEssential(addOn, 'await')
    const name = out.style.addon(addOn.name)
    const first = await api.maintenance.info(addOn.id)
    if (!isRunning(first)) throw new CommandError(`There currently isn't any maintenance in progress for ${name}`)
    return waitForMaintenance(context, {id: addOn.id, message: `Waiting for maintenance on ${name} to complete`}, first)
  },
})
