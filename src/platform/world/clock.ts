import type {Clock} from './world.js'

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // Who sleeps wants to go on: only this keeps a process alive.
  sleep: sleepOn((milliseconds, work) => setTimer(milliseconds, work, true)),
  after: (milliseconds, work) => setTimer(milliseconds, work, false),
}

/** Any clock's `sleep`, made of its `after`. */
export function sleepOn(after: Clock['after']): Clock['sleep'] {
  return (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error)
      const cancel = after(milliseconds, () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      })
      function onAbort() {
        cancel()
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', onAbort, {once: true})
    })
}

/** `setTimeout` fires at once past 2^31 ms: longer waits go in steps. */
const longest = 2 ** 31 - 1

function setTimer(milliseconds: number, work: () => void, keepsAlive: boolean): () => void {
  const step = Math.min(Math.max(milliseconds, 0), longest)
  let cancelRest = () => {}
  const timer = setTimeout(() => {
    if (milliseconds > longest) cancelRest = setTimer(milliseconds - longest, work, keepsAlive)
    else work()
  }, step)
  if (!keepsAlive) timer.unref()
  return () => {
    clearTimeout(timer)
    cancelRest()
  }
}
