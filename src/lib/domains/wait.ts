import type {Domain} from '../api/types.js'
import type {Tools} from '../command/define.js'

import {CommandError} from '../command/errors.js'

/** Waits until a domain isn't pending any more. One that ended as anything but a success fails with the exit code `exit`. */
export async function waitForDomain({api, clock, out, signal}: Tools, app: string, domain: Domain, exit: number): Promise<Domain> {
  const ended = await out.action(`Waiting for ${out.style.name(domain.hostname)}`, async () => {
    let current = domain
    while (current.status === 'pending') {
      current = await api.domain.info(app, domain.id)
      if (current.status === 'pending') await clock.sleep(1000, signal)
    }
    return current
  })
  if (ended.status === 'succeeded' || ended.status === 'none') return ended
  throw new CommandError(`The domain creation finished with status ${ended.status}`, {exit})
}
