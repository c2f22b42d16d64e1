import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {Leftover, Which} from './app-dynos.js'
import type {OneOffDynos} from './one-off-dynos.js'
import type {RuntimeParts} from './parts.js'
import type {Supervisor} from './supervisor.js'

import {AppDynos} from './app-dynos.js'
import {everyRow} from '../store/every-row.js'
import {Ports} from './ports.js'

/** Looks after the formations of all apps. Nothing is started or stopped before it is known what runs already. */
export class AppsSupervisor implements Supervisor {
  readonly #apps = new Map<string, AppDynos>()
  readonly #removed = new Set<string>()
  readonly #ports: Ports
  readonly #started: Promise<void>
  #begin: (started: Promise<void>) => void = () => {}
  #isClosed = false

  constructor(private readonly parts: RuntimeParts, private readonly oneOffs: OneOffDynos) {
    this.#ports = new Ports(parts.world.ids)
    this.#started = new Promise(resolve => {
      this.#begin = resolve
    })
    this.#started.catch(() => {})
  }

  start(): Promise<void> {
    this.#begin(this.#adopt())
    return this.#started
  }

  converge(appId: string) {
    void this.#started.then(() => this.#app(appId)?.converge(), () => {})
  }

  async settled(appId: string, signal?: AbortSignal): Promise<void> {
    await this.#started
    await this.#app(appId)?.settled(signal)
  }

  async restart(appId: string, which: Which = {}): Promise<void> {
    await this.#started
    if (which.name !== undefined || which.type !== undefined) this.oneOffs.stop(appId, which)
    await this.#app(appId)?.restart(which)
  }

  async stop(appId: string, which: Which): Promise<number> {
    await this.#started
    return this.oneOffs.stop(appId, which) + ((await this.#app(appId)?.stop(which)) ?? 0)
  }

  async remove(appId: string): Promise<void> {
    await this.#started
    const app = this.#apps.get(appId)
    this.#removed.add(appId)
    this.#apps.delete(appId)
    const grace = Math.min(this.parts.times.stop, removalGrace)
    await Promise.all([app ? app.end({grace, isQuiet: true}) : undefined, this.oneOffs.remove(appId, grace)])
    this.parts.routes.remove(appId)
  }

  async close({stopDynos} = {stopDynos: false}): Promise<void> {
    this.#isClosed = true
    const apps = [...this.#apps.values()]
    if (stopDynos) await Promise.all([this.oneOffs.endAll(), ...apps.map(app => app.end({grace: this.parts.times.stop, isQuiet: false}))])
    this.oneOffs.close()
    await Promise.all(apps.map(app => app.close()))
  }

  /** What is left of an earlier platform goes to its app; then every app is brought to what it should be. */
  async #adopt() {
    const {runner, store} = this.parts
    const running = new Map((await runner.recover()).map(dyno => [dyno.id, dyno]))
    const rows = new Map((await store.dynos.list()).map(row => [row.id, row]))
    const left = await Promise.all([...new Set([...rows.keys(), ...running.keys()])].map(id => leftover(rows.get(id), running.get(id))))
    const apps = new Set<string>()
    for await (const page of everyRow(store.apps)) for (const {id} of page) apps.add(id)
    for (const one of left) if (one.row?.oneOff) await this.oneOffs.adopt(one.row, one.running)
    const ofApps = new Map([...apps].map(id => [id, [] as Leftover[]]))
    for (const one of left) {
      const appId = one.row?.appId ?? one.running?.appId
      if (appId !== undefined && !one.row?.oneOff) ofApps.set(appId, [...(ofApps.get(appId) ?? []), one])
    }
    await inGroups([...ofApps.keys()], async id => this.#app(id)?.open(ofApps.get(id) ?? []))
    void inGroups([...apps], async id => this.#app(id)?.converge())
  }

  #app(appId: string): AppDynos | undefined {
    if (this.#isClosed || this.#removed.has(appId)) return undefined
    const app = this.#apps.get(appId) ?? new AppDynos(appId, this.parts, this.#ports)
    this.#apps.set(appId, app)
    return app
  }
}

/** Of thousands of apps not all are worked on at once: each would be held in memory. */
async function inGroups(ids: string[], work: (id: string) => Promise<void>, size = 200): Promise<void> {
  for (let at = 0; at < ids.length; at += size) await Promise.all(ids.slice(at, at + size).map(work))
}

/** Milliseconds: nobody waits half a minute for an app to be destroyed. */
const removalGrace = 5000

async function leftover(row: DynoRecord | undefined, running: RunningDyno | undefined): Promise<Leftover> {
  const turn = new Promise<false>(resolve => setImmediate(resolve, false))
  const isPast = running !== undefined && (await Promise.race([running.exited.then(() => true), turn]))
  return {row, running, isPast}
}
