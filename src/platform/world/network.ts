import {connect, createServer} from 'node:net'

import type {Clock} from './world.js'

/** A TCP port that nobody listens on at this moment. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** Whether somebody accepts connections there. */
export function accepts(port: number, host = '127.0.0.1', signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error)
    const socket = connect({port, host})
    const end = (finish: () => void) => {
      signal?.removeEventListener('abort', onAbort)
      socket.destroy()
      finish()
    }
    const onAbort = () => end(() => reject(signal?.reason as Error))
    signal?.addEventListener('abort', onAbort, {once: true})
    socket.once('connect', () => end(() => resolve(true)))
    socket.once('error', () => end(() => resolve(false)))
  })
}

/**
 * Resolves as soon as somebody accepts connections there. There is no event for it, so it is tried again and again,
 * less often as time goes by (2 ms at first, 50 ms at most). Rejects with the signal's reason.
 */
export async function untilAccepts(port: number, clock: Clock, signal: AbortSignal, host = '127.0.0.1'): Promise<void> {
  for (let pause = 2; !(await accepts(port, host, signal)); pause = Math.min(pause * 1.2, 50)) await clock.sleep(pause, signal)
}
