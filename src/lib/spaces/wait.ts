import type {Tools} from '../command/define.js'

import {string} from '../command/flags.js'

/** Seconds, as text: the official flags take any. */
export const waitFlags = (seconds: {interval: string; timeout: string}) => ({
  interval: string({char: 'i', description: 'seconds between two looks', default: seconds.interval}),
  timeout: string({char: 't', description: 'seconds to wait at most', default: seconds.timeout}),
})

interface Wait<T> {
  look(): Promise<T>
  isPending(found: T): boolean
  interval: string
  timeout: string
  /** What a wait that took too long fails with. */
  late: Error
}

/** Looks until it isn't pending any more, or time is up. */
export async function waitUntil<T>({clock, signal}: Pick<Tools, 'clock' | 'signal'>, {look, isPending, interval, timeout, late}: Wait<T>): Promise<T> {
  const end = clock.now().getTime() + Number(timeout) * 1000
  for (;;) {
    const found = await look()
    if (!isPending(found)) return found
    if (clock.now().getTime() + Number(interval) * 1000 > end) throw late
    await clock.sleep(Number(interval) * 1000, signal)
  }
}
