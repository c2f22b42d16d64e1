import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {Which} from './app-dynos.js'
import type {AttachedClient, OneOffRequest, OneOffs} from './one-off.js'
import type {RuntimeParts} from './parts.js'

import {expandCommand} from '../model/command.js'
import {OneOffDyno} from './one-off-dyno.js'
import type {OneOffDynoOptions} from './one-off-dyno.js'
import {isoTime} from './parts.js'
import {readSetting} from './wanted.js'

/** All dynos that run once. */
export class OneOffDynos implements OneOffs {
  readonly #dynos = new Map<string, OneOffDyno>()
  /** Those that wait for a client, by secret. */
  readonly #waiting = new Map<string, OneOffDyno>()

  constructor(private readonly parts: RuntimeParts) {}

  async create(request: OneOffRequest): Promise<{dyno: DynoRecord; secret: string | null}> {
    const dyno = await this.#record(request)
    if (!request.attach) {
      // How it ends stands in the log.
      dyno.run().catch(() => {})
      return {dyno: dyno.row, secret: null}
    }
    const secret = this.parts.world.ids.hex(24)
    this.#waiting.set(secret, dyno)
    dyno.awaitClient(() => this.#waiting.delete(secret))
    return {dyno: dyno.row, secret}
  }

  async runToEnd(request: OneOffRequest, onOutput: (chunk: Buffer) => void, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted()
    const dyno = await this.#record(request)
    const stop = () => void dyno.stop()
    signal.addEventListener('abort', stop, {once: true})
    try {
      const status = await dyno.run(onOutput)
      signal.throwIfAborted()
      return status
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  awaits(secret: string): boolean {
    return this.#waiting.has(secret)
  }

  attach(secret: string, client: AttachedClient): boolean {
    const dyno = this.#waiting.get(secret)
    this.#waiting.delete(secret)
    dyno?.serve(client).catch(() => {})
    return dyno !== undefined
  }

  /**
   * Goes on with what an earlier platform began. Nobody waits any more for what that platform waited for, so only
   * `run:detached` lives on; what has no process is over.
   */
  async adopt(row: DynoRecord, running: RunningDyno | undefined): Promise<void> {
    if (!running) return this.parts.store.dynos.delete(row.id)
    const dyno = this.#hold(row, {command: row.command, request: {env: {}, forceNoTty: true, timeToLiveSeconds: null}})
    if (row.type === 'release') running.signal('SIGKILL')
    dyno.watch(running).catch(() => {})
  }

  /** Begins to end the dynos. Yields how many there are. */
  stop(appId: string, which: Which): number {
    const dynos = this.#of(appId, which)
    for (const dyno of dynos) void dyno.stop()
    return dynos.length
  }

  /** Ends all of an app, without a word. */
  async remove(appId: string, grace: number): Promise<void> {
    await Promise.all(this.#of(appId).map(dyno => {
      dyno.isQuiet = true
      return dyno.stop(grace)
    }))
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#dynos.values()].map(dyno => dyno.stop()))
  }

  close() {
    for (const dyno of this.#dynos.values()) dyno.leave()
  }

  async #record(request: OneOffRequest): Promise<OneOffDyno> {
    const {appId, releaseId, type, command, size} = request
    const {slug} = await readSetting(this.parts, appId, releaseId)
    const row = await this.parts.store.transaction(async store => {
      const names = new Set((await store.dynos.list({appId})).map(({name}) => name))
      const now = isoTime(this.parts)
      return store.dynos.insert({
        id: this.parts.world.ids.uuid(), createdAt: now, updatedAt: now, appId, releaseId, name: this.#freeName(type, names), type, size, command,
        state: 'starting', oneOff: true, crashes: 0, retryAt: null,
      })
    })
    void this.parts.events.publish({subject: 'dyno', action: 'create', record: row})
    // The release phase runs what the Procfile says, word for word.
    return this.#hold(row, {request, command: type === 'release' ? command : expandCommand(command, slug.processTypes)})
  }

  /** `run.1234` */
  #freeName(type: string, taken: ReadonlySet<string>): string {
    const name = `${type}.${1000 + this.parts.world.ids.integer(9000)}`
    return taken.has(name) ? this.#freeName(type, taken) : name
  }

  #hold(row: DynoRecord, options: Omit<OneOffDynoOptions, 'onGone'>): OneOffDyno {
    const dyno = new OneOffDyno(row, this.parts, {...options, onGone: () => this.#dynos.delete(row.id)})
    this.#dynos.set(row.id, dyno)
    return dyno
  }

  #of(appId: string, {name, type}: Which = {}): OneOffDyno[] {
    return [...this.#dynos.values()].filter(({row}) =>
      row.appId === appId && (name === undefined || row.name === name) && (type === undefined || row.type === type))
  }
}
