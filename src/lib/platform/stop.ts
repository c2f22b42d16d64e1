import type {PlatformFile} from '../backend/local-address.js'
import type {Tools} from '../command/define.js'

import {isRunning, readPlatformFile} from '../backend/local-address.js'
import {CommandError} from '../command/errors.js'

/** Dynos have 30 seconds to end, and the platform a little more. */
const patience = 45_000
const pace = 20

/** Ends the platform and its dynos. Yields what ran, undefined where nothing did. */
export async function stopPlatform({env, clock, signal}: Tools): Promise<PlatformFile | undefined> {
  const running = readPlatformFile(env)
  if (!running) return undefined
  process.kill(running.pid, 'SIGTERM')
  for (let waited = 0; isRunning(running); waited += pace) {
    if (waited > patience) throw new CommandError(`The platform (process ${running.pid}) has not ended within ${patience / 1000} seconds.`, {exit: 1})
    await clock.sleep(pace, signal)
  }
  return running
}
