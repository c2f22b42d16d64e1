import {memoryQuota} from '../model/dyno-sizes.js'

/** Milliseconds. */
export interface Times {
  /** For a web dyno to listen on its port: R10. */
  boot: number
  /** From SIGTERM to SIGKILL: R12. */
  stop: number
  /** For a client to attach to its one-off dyno: R13. */
  attach: number
  /** Between the SIGHUPs to a dyno whose client is gone: R16 after the fourth. */
  hangUp: number
  /** For requests on their way to a web dyno that is about to get its SIGTERM. */
  drain: number
  /** How long one-off dynos live that were given no time. */
  oneOff: number
}

/** Heroku's. It knows no drain: it sends SIGTERM at once, and what an app does not finish then is cut off. */
export const herokuTimes: Times = {boot: 60_000, stop: 30_000, attach: 30_000, hangUp: 5000, drain: 5000, oneOff: 24 * 60 * 60_000}

/**
 * What a dyno is told of its size. `WEB_CONCURRENCY` is, as Heroku's buildpacks reckon it, how often `WEB_MEMORY`
 * (512 MB unless config says otherwise) goes into the memory.
 */
export function sizeVariables(size: string, config: Record<string, string>): Record<string, string> {
  const memory = memoryQuota(size)
  const perProcess = Number(config.WEB_MEMORY) > 0 ? Number(config.WEB_MEMORY) : 512
  return {MEMORY_AVAILABLE: String(memory), WEB_CONCURRENCY: String(Math.max(1, Math.floor(memory / perProcess)))}
}
