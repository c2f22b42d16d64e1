import type {OneOffs} from './one-off.js'
import type {RuntimeParts} from './parts.js'
import type {Supervisor} from './supervisor.js'

import {baseEnvironment} from './environment.js'
import {herokuTimes} from './limits.js'
import type {Times} from './limits.js'
import {OneOffDynos} from './one-off-dynos.js'
import {mergedReads} from '../store/merged-reads.js'
import {AppsSupervisor} from './supervise.js'

export type RuntimeOptions = Omit<RuntimeParts, 'baseEnvironment' | 'telemetryOf' | 'times'> & Partial<Pick<RuntimeParts, 'telemetryOf'>> & {
  times?: Partial<Times>
  /** The platform's own environment, of which dynos get very little. */
  env?: NodeJS.ProcessEnv
}

/** What runs dynos: formations, and those that run once. */
export function createRuntime({times, env = process.env, telemetryOf = async () => undefined, ...given}: RuntimeOptions): {supervisor: Supervisor; oneOffs: OneOffs} {
  // At a start many apps are read at once.
  const store = mergedReads(given.store)
  const parts: RuntimeParts = {...given, store, telemetryOf, times: {...herokuTimes, ...times}, baseEnvironment: baseEnvironment(env)}
  const oneOffs = new OneOffDynos(parts)
  return {supervisor: new AppsSupervisor(parts, oneOffs), oneOffs}
}
