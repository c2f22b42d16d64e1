import type {RunningDyno} from '../engines/engine.js'
import type {Clock} from '../world/world.js'

import {errorLine} from '../model/codes.js'

export interface StopOptions {
  clock: Clock
  /** Milliseconds that it has before the SIGKILL. */
  grace: number
  /** Gets the lines that Heroku's log has of it. */
  log: (text: string) => void
}

/** SIGTERM to all of its processes, SIGKILL to those that don't end. Resolves when it is gone. */
export async function stopDyno(running: RunningDyno, {clock, grace, log}: StopOptions): Promise<void> {
  log('Stopping all processes with SIGTERM')
  running.signal('SIGTERM')
  const cancel = clock.after(grace, () => {
    log(errorLine('R12', `At least one process failed to exit within ${grace / 1000} seconds of SIGTERM`))
    log('Stopping remaining processes with SIGKILL')
    running.signal('SIGKILL')
  })
  await running.exited
  cancel()
}
