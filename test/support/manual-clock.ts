import type {Clock} from '../../src/platform/world/world.js'

import {sleepOn} from '../../src/platform/world/clock.js'

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on, calling what falls due in its order; what that starts gets its turn too. */
  advance(milliseconds: number): Promise<void>
}

export function manualClock(start = Date.UTC(2026, 0, 2, 3, 4, 5)): ManualClock {
  let time = start
  const timers = new Set<{at: number; work: () => void}>()
  const after: Clock['after'] = (milliseconds, work) => {
    const timer = {at: time + Math.max(milliseconds, 0), work}
    timers.add(timer)
    return () => void timers.delete(timer)
  }
  return {
    now: () => time,
    after,
    sleep: sleepOn(after),
    async advance(milliseconds) {
      const end = time + milliseconds
      for (;;) {
        await settle()
        const [next] = [...timers].filter(timer => timer.at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        timers.delete(next)
        time = next.at
        next.work()
      }
      time = end
      await settle()
    },
  }
}

/** Lets what waits for promises and for files go on. */
const settle = () => new Promise(resolve => setImmediate(resolve))
