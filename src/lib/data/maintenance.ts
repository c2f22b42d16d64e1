import type {Maintenance} from '../api/types.js'
import type {PlannedAddOn} from '../addons/resolve.js'
import type {Context, Tools} from '../command/define.js'

import {resolveAddOn} from '../addons/resolve.js'
import {CommandError} from '../command/errors.js'
import {appOptional, argument, remote} from '../command/flags.js'
import {isEssential} from '../pg/plan.js'

/** ADDON, a data store of any service, and the app that tells it from others. */
export const maintainedArgs = () => ({addon: argument({description: 'name, ID or attachment of the data add-on', required: true})})
export const maintainedFlags = () => ({app: appOptional(), remote: remote()})

export const findMaintained = ({api, args, flags}: Context<{app: string | undefined}, {addon: string}>): Promise<PlannedAddOn> =>
  resolveAddOn(api, args.addon, flags.app)

/** The smallest plans are maintained when it suits their service: nobody starts that, or waits for it. */
export function refuseEssential(addOn: PlannedAddOn, verb: 'await' | 'trigger'): void {
  if (isEssential(addOn)) throw new CommandError(`You can't ${verb} maintenance on an Essential tier database.`)
}

/** Waits for the end of the maintenance that runs; one that is still to come isn't waited for. */
export const waitForMaintenance = (tools: Tools, {id, message}: {id: string; message: string}, first?: Maintenance): Promise<Maintenance> => {
  const {api, clock, out, signal} = tools
  return out.action(message, async () => {
    let maintenance = first ?? await api.maintenance.info(id)
    while (isRunning(maintenance)) {
      await clock.sleep(interval, signal)
      maintenance = await api.maintenance.info(id)
    }
    return maintenance
  }, () => 'maintenance completed')
}

/** Milliseconds. */
const interval = 5000
export const isRunning = ({status}: Maintenance) => status === 'running'
