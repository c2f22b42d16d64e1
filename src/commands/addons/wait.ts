import {optionalAddonArgs} from '../../lib/addons/argument.js'
import {resolveAddOn} from '../../lib/addons/resolve.js'
import {tellCreated, usualInterval, waitForCreation, waitForDestruction} from '../../lib/addons/wait.js'
import {defineCommand} from '../../lib/command/define.js'
import {appOptional, integer, remote} from '../../lib/command/flags.js'

export default defineCommand({
  description: 'show provisioning status of the add-ons on the app',
  args: optionalAddonArgs(),
  flags: {app: appOptional(), remote: remote(), 'wait-interval': integer({description: 'how frequently to poll in seconds'})},
  async load(context) {
    const {api, args: {addon}, flags} = context
    const all = flags.app === undefined ? () => api.addOn.list() : () => api.addOn.listByApp(flags.app ?? '')
    const addons = addon === undefined ? await all() : [await resolveAddOn(api, addon, flags.app ?? null)]
    const seconds = flags['wait-interval'] ?? usualInterval
    const ended = []
    for (const waiting of addons) {
      if (waiting.state === 'provisioning') {
        const created = await waitForCreation(context, waiting, seconds)
        if (!flags.json) tellCreated(context, created)
        ended.push(created)
      } else if (waiting.state === 'deprovisioning') ended.push(await waitForDestruction(context, waiting, seconds))
    }
    return ended
  },
})
