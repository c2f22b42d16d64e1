import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'

import type {Clock} from '../world/world.js'
import type {Collected, LogLine, LogQuery, Logs} from './logs.js'
import type {SegmentLimits} from './segments.js'

import {AppLog} from './app-log.js'
import {collect} from './collect.js'
import {linePrefix, prefixLines} from './line.js'
import {readLog} from './reader.js'

export interface LogStoreOptions {
  /** The data folder: logs live in its `logs`. */
  home: string
  clock: Clock
  /** Bytes: of a file, and of all that is kept of an app's log. 8 MB and 1 GiB where not given. */
  limits?: SegmentLimits
}

const usualLimits: SegmentLimits = {segment: 8 * 1024 * 1024, total: 1024 ** 3}

const mostTries = 60
const pauseMs = 1000

/** The log of every app, in files. */
export class LogStore implements Logs {
  readonly #logs = new Map<string, AppLog>()
  readonly #removed = new Set<string>()

  constructor(private readonly options: LogStoreOptions) {}

  write(appId: string, source: 'app' | 'heroku', proc: string, text: string) {
    const bytes = Buffer.from(text.replace(/\n$/, '')).toString('latin1')
    this.#log(appId)?.add(prefixLines(linePrefix(this.#now(), source, proc), bytes))
  }

  async collect(dyno: Collected, signal: AbortSignal): Promise<void> {
    const log = this.#log(dyno.appId)
    for (let tries = 1; log; tries++) {
      try {
        return await collect(log, dyno, () => this.#now(), signal)
      } catch (error) {
        // It goes on where the log ends: a disk that was full for a while leaves no gap.
        if (signal.aborted || log.isOver || tries === mostTries) throw error
        await sleep(pauseMs, undefined, {signal})
      }
    }
  }

  async *read(appId: string, query: LogQuery, signal: AbortSignal): AsyncGenerator<LogLine, void> {
    const log = this.#log(appId)
    if (log) yield* readLog(log, query, signal)
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#logs.values()].map(log => log.flush()))
  }

  async remove(appId: string): Promise<void> {
    const log = this.#log(appId)
    // Late lines of an app that was destroyed must not make a log again.
    this.#removed.add(appId)
    this.#logs.delete(appId)
    await log?.remove()
  }

  async close(): Promise<void> {
    await Promise.all([...this.#logs.values()].map(log => log.close()))
  }

  #log(appId: string): AppLog | undefined {
    if (this.#removed.has(appId) || !/^[\w-]+$/.test(appId)) return undefined
    const {home, limits = usualLimits} = this.options
    const log = this.#logs.get(appId) ?? new AppLog(join(home, 'logs', appId), limits, () => this.#now())
    this.#logs.set(appId, log)
    return log
  }

  #now(): number {
    return this.options.clock.now()
  }
}
