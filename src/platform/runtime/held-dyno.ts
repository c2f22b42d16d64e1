import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord, DynoState} from '../model/records.js'
import type {Backend} from '../router/table.js'
import type {RuntimeParts} from './parts.js'
import type {Have} from './plan.js'
import type {Ports} from './ports.js'

import {errorLine} from '../model/codes.js'
import {untilListening} from './boot.js'
import {afterCrash} from './crash-policy.js'
import {lifetimeOf} from './cycling.js'
import {apply} from './dyno-state.js'
import {dynoSpec} from './dyno-spec.js'
import {meter} from './meter.js'
import {isoTime} from './parts.js'
import {stopDyno} from './stop.js'

/** What a dyno needs of the formation that it belongs to. */
export interface Owner {
  log(text: string): void
  /** Runs when its turn comes. Never rejects. */
  turn(work: () => Promise<void>): Promise<void>
  /** The router should know. */
  changed(): void
  converge(): void
  /** There is nothing of it any more. */
  gone(): void
}

/** One dyno of a formation: its record, its process while there is one, and what it is there for. */
export class HeldDyno {
  isCondemned = false
  /** Its time was over: that is how its end was told. */
  #isCycled = false
  #isListening = false
  /** Its process is gone, and what follows from that is not done yet. */
  #isEnding = false
  #running: RunningDyno | undefined
  /** Ends the wait for its port. */
  readonly #over = new AbortController()
  /** Ends everything, without a word: the platform goes, the dyno stays. */
  readonly #left = new AbortController()
  #ended: Promise<void> = Promise.resolve()
  /** As who observes knows it. */
  #told: DynoRecord

  constructor(
    public row: DynoRecord, public role: Have['role'], private readonly parts: RuntimeParts, private readonly ports: Ports,
    private readonly owner: Owner,
  ) {
    this.#told = row
  }

  get have(): Have {
    const {id, name, type, releaseId, size, state, retryAt} = this.row
    return {id, name, type, releaseId, size, state, role: this.role, isCondemned: this.isCondemned, retryAt: retryAt === null ? null : Date.parse(retryAt)}
  }

  /** It is as it should be, as far as anybody can tell. */
  get isSteady(): boolean {
    return this.role === 'current' && this.row.state !== 'starting' && !this.#isEnding
  }

  /** Where the router finds it, while it is there for requests. */
  get backend(): Backend | undefined {
    const port = this.#running?.port
    return this.#isListening && this.role !== 'stopping' && port ? {dynoId: this.row.id, name: this.row.name, host: '127.0.0.1', port} : undefined
  }

  /** Starts its process. One that can't be made counts as crashed. */
  async start(): Promise<void> {
    this.owner.log(`Starting process with command \`${this.row.command}\``)
    let running: RunningDyno
    try {
      const port = this.row.type === 'web' ? await this.ports.choose() : null
      running = await this.parts.runner.start(await dynoSpec(this.parts, this.row, {port}))
    } catch (error) {
      this.owner.log(errorLine('R99', error instanceof Error ? error.message : String(error)))
      return this.#crash(0)
    }
    await this.watch(running)
  }

  /**
   * Looks after its process. `isPast`: it ended before this platform began, at a time that nobody knows. One without a
   * port is up as soon as it is there, also where the platform that started it didn't live to write that down.
   */
  async watch(running: RunningDyno, {isPast = false} = {}): Promise<void> {
    this.#running = running
    this.#isEnding = isPast
    if (running.port !== null) this.ports.keep(running.port)
    this.#isListening = !isPast && this.row.state === 'up' && running.port !== null
    const collected = this.parts.logs.collect(running, this.#left.signal).catch(() => {})
    this.#ended = running.exited.then(async ({status}) => {
      this.#over.abort()
      this.#isEnding = true
      await collected
      if (!this.#left.signal.aborted) await this.#onExit(running, status, isPast)
    })
    if (isPast) return
    meter(this.parts, this.row, running, text => this.owner.log(text), this.#left.signal)
    this.#limitLifetime(running)
    if (this.#isListening) return
    if (running.port !== null) this.#awaitBoot(running, running.port)
    else if (this.row.state === 'starting') await this.#change({state: this.#move('booted')})
  }

  /** Ends its process, when the requests on their way to it are answered or the drain's time is over. */
  async end({grace, drain}: {grace: number; drain: number}): Promise<void> {
    const {clock} = this.parts.world
    const isOver = this.#over.signal.aborted
    this.#over.abort()
    if (!this.#running) {
      await this.#ended
      return this.owner.gone()
    }
    if (!isOver) await untilDrained(this.parts, this.row.id, drain)
    if (!isOver) await stopDyno(this.#running, {clock, grace, log: text => this.owner.log(text)})
    await this.#ended
  }

  leave() {
    this.#left.abort()
    this.#over.abort()
  }

  /** It takes the place of another one of its name. */
  tellComing(old: HeldDyno) {
    const {row, isCondemned} = old
    const isRestart = row.state !== 'crashed' || isCondemned || row.releaseId !== this.row.releaseId
    if (isRestart && !old.#isCycled) this.owner.log('Restarting')
    if (row.state !== 'starting') this.tellState('starting', row.state)
  }

  tellState(state: DynoState, before = this.row.state) {
    this.owner.log(`State changed from ${before} to ${state}`)
  }

  #limitLifetime({startedAt}: RunningDyno) {
    const {clock} = this.parts.world
    const cancel = clock.after(Math.max(0, startedAt + lifetimeOf(this.row.id) - clock.now()), () => void this.#cycle())
    this.#over.signal.addEventListener('abort', cancel, {once: true})
  }

  async #cycle() {
    await this.owner.turn(async () => {
      if (this.role !== 'current' || this.isCondemned) return
      this.owner.log('Cycling')
      this.isCondemned = true
      this.#isCycled = true
    })
    this.owner.converge()
  }

  #awaitBoot(running: RunningDyno, port: number) {
    const {clock} = this.parts.world
    const {boot} = this.parts.times
    const cancel = clock.after(Math.max(0, running.startedAt + boot - clock.now()), () => {
      this.owner.log(errorLine('R10', `Web process failed to bind to $PORT within ${boot / 1000} seconds of launch`))
      this.owner.log('Stopping process with SIGKILL')
      running.signal('SIGKILL')
    })
    this.#over.signal.addEventListener('abort', cancel, {once: true})
    untilListening(port, this.#over.signal).then(() => {
      cancel()
      void this.#onListening()
    }, () => {})
  }

  /** The router hears of it before anything else is done. */
  async #onListening() {
    const state = this.#move('booted')
    this.#isListening = true
    this.row = {...this.row, state}
    this.owner.changed()
    await this.owner.turn(() => this.#change({state}))
    this.owner.converge()
  }

  async #onExit(running: RunningDyno, status: number, isPast: boolean) {
    this.#isListening = false
    this.#running = undefined
    if (running.port !== null) this.ports.giveBack(running.port)
    this.owner.changed()
    this.owner.log(`Process exited with status ${status}`)
    if (this.role === 'current') await this.owner.turn(() => this.#crash(isPast ? undefined : this.parts.world.clock.now() - running.startedAt))
    this.#isEnding = false
    await running.discard().catch(() => {})
    if (this.role !== 'current') this.owner.gone()
  }

  /** `uptime` undefined: it didn't crash while we looked, and is started again without a count. */
  async #crash(uptime: number | undefined) {
    if (this.role !== 'current') return
    const {crashes, wait} = uptime === undefined ? {crashes: this.row.crashes, wait: 0} : afterCrash(this.row.crashes, uptime)
    const state = this.#move('ended')
    try {
      await this.#change({state, crashes, retryAt: isoTime(this.parts, wait)})
    } finally {
      this.owner.changed()
      this.owner.converge()
    }
  }

  #move(event: 'booted' | 'ended'): DynoState {
    const state = apply(this.row.state, event)
    if (state) this.tellState(state)
    return state ?? this.row.state
  }

  /** What it is, it is, even where it can't be written down. */
  async #change(changes: Partial<DynoRecord>) {
    const previous = this.#told
    this.row = {...this.row, ...changes, updatedAt: isoTime(this.parts)}
    this.#told = this.row
    await this.parts.store.dynos.update(this.row.id, {...changes, updatedAt: this.row.updatedAt})
    void this.parts.events.publish({subject: 'dyno', action: 'update', record: this.row, previous})
  }
}

/** Resolves when no request is on its way to the dyno any more, or after so many milliseconds. */
function untilDrained({routes, world}: RuntimeParts, dynoId: string, atMost: number): Promise<void> {
  return new Promise(resolve => {
    if (atMost === 0) return resolve()
    const stopWaiting = world.clock.after(atMost, () => {
      stopListening()
      resolve()
    })
    const stopListening = routes.onDrained(dynoId, () => {
      stopWaiting()
      resolve()
    })
  })
}
