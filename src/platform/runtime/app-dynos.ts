import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {RuntimeParts} from './parts.js'
import type {Step, Want} from './plan.js'
import type {Ports} from './ports.js'
import type {Wanted} from './wanted.js'

import {HeldDyno} from './held-dyno.js'
import {isoTime} from './parts.js'
import {plan} from './plan.js'
import {publishRoute} from './publish-route.js'
import {Turns} from './turns.js'
import {readWanted} from './wanted.js'

/** A choice among an app's dynos. */
export interface Which {name?: string; type?: string}

/** Of an earlier platform: a process, its record, or both. `isPast`: the process has ended. */
export interface Leftover {row: DynoRecord | undefined; running: RunningDyno | undefined; isPast: boolean}

/**
 * The formation of one app. Everything happens in turns, one after the other: a turn compares what should run with
 * what does and sets to work; what comes of it (a dyno is up, it crashed, its time to be tried again has come) asks for
 * the next turn.
 */
export class AppDynos {
  readonly #dynos = new Map<string, HeldDyno>()
  readonly #turns = new Turns()
  #converging: Promise<void> | undefined
  #wanted: Wanted | undefined
  #isQuiet = false
  #isFailing = false
  #isClosed = false
  #cancelRetry = () => {}
  readonly #waiters = new Set<() => void>()

  constructor(readonly appId: string, private readonly parts: RuntimeParts, private readonly ports: Ports) {}

  /**
   * Takes what an earlier platform left, and tells the router of it. A record without a process is done with, unless its
   * dyno waits to be tried again. For before the first turn.
   */
  async open(left: Leftover[]): Promise<void> {
    this.#wanted = await readWanted(this.parts, this.appId)
    for (const {row, running, isPast} of left) {
      if (!this.#wanted) await endStray(running)
      else if (running) this.#hold(row ?? strayRecord(running), row ? 'current' : 'outgoing').watch(running, {isPast})
      else if (row?.state === 'crashed') this.#hold(row, 'current')
      else if (row) await this.parts.store.dynos.delete(row.id)
    }
    this.#publish()
  }

  /** Resolves after the turn; what it began goes on. Asked again before that, it is the same turn. */
  converge(): Promise<void> {
    if (this.#isClosed) return Promise.resolve()
    return (this.#converging ??= this.#turn(async () => {
      this.#converging = undefined
      await this.#converge()
    }))
  }

  async restart(which: Which): Promise<void> {
    await this.#turn(async () => {
      for (const dyno of this.#chosen(which)) dyno.isCondemned = true
    })
    await this.converge()
  }

  /** Ends the dynos now; those that are wanted come back. Yields how many there were. */
  async stop(which: Which): Promise<number> {
    let count = 0
    await this.#turn(async () => {
      const dynos = this.#chosen(which)
      count = dynos.length
      for (const dyno of dynos) await this.#stop(dyno)
    })
    await this.converge()
    return count
  }

  /** Ends all, with at most this grace in milliseconds. Their records stay. */
  async end({grace, isQuiet}: {grace: number; isQuiet: boolean}): Promise<void> {
    this.#isClosed = true
    this.#cancelRetry()
    await this.#turns.over()
    this.#isQuiet = isQuiet
    const dynos = [...this.#dynos.values()]
    for (const dyno of dynos) dyno.role = 'stopping'
    this.#publish()
    await Promise.all(dynos.map(dyno => dyno.end({grace, drain: 0})))
  }

  /** Resolves when all is as wanted; rejects with the signal's reason. */
  async settled(signal?: AbortSignal): Promise<void> {
    while (!this.#isSettled) {
      signal?.throwIfAborted()
      await new Promise<void>(resolve => {
        this.#waiters.add(resolve)
        signal?.addEventListener('abort', () => resolve(), {once: true})
      })
    }
  }

  /** Looks after nothing any more; the dynos live on. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#cancelRetry()
    await this.#turns.over()
    for (const dyno of this.#dynos.values()) dyno.leave()
    this.#wake()
  }

  get #isSettled(): boolean {
    const dynos = [...this.#dynos.values()]
    return this.#isClosed || (!this.#isFailing && this.#turns.isIdle && dynos.every(isSteady))
  }

  async #converge() {
    this.#wanted = await readWanted(this.parts, this.appId)
    const {clock} = this.parts.world
    const steps = plan(this.#wanted?.wants ?? [], [...this.#dynos.values()].map(dyno => dyno.have), clock.now())
    this.#publish()
    const outcomes = await Promise.allSettled(steps.map(step => this.#carryOut(step)))
    this.#publish()
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    this.#isFailing = false
    this.#planRetry()
  }

  async #carryOut(step: Step) {
    if (step.do === 'start') return this.#start(step)
    const dyno = this.#dynos.get(step.id)
    if (dyno) await this.#stop(dyno)
  }

  /** Its record is there before its process is: what a crash of the platform leaves is never a process that nobody wants. */
  async #start({want, instead}: Extract<Step, {do: 'start'}>) {
    const old = instead && this.#dynos.get(instead.id)
    const row = this.#recordOf(want, old)
    await this.parts.store.transaction(async store => {
      if (old) await store.dynos.delete(old.row.id)
      await store.dynos.insert(row)
    })
    const dyno = this.#hold(row, 'current')
    if (old) {
      dyno.tellComing(old)
      old.role = instead.old === 'serves' ? 'outgoing' : 'stopping'
      if (old.role === 'stopping') this.#end(old)
    }
    this.#publish()
    await dyno.start()
  }

  async #stop(dyno: HeldDyno) {
    if (dyno.role === 'current') {
      await this.parts.store.dynos.delete(dyno.row.id)
      dyno.tellState('down')
    }
    dyno.role = 'stopping'
    this.#publish()
    this.#end(dyno)
  }

  /** Goes on by itself: nobody waits for a dyno to end. */
  #end(dyno: HeldDyno) {
    const {stop: grace, drain} = this.parts.times
    void dyno.end({grace, drain: dyno.row.type === 'web' ? drain : 0})
  }

  #hold(row: DynoRecord, role: HeldDyno['role']): HeldDyno {
    const dyno: HeldDyno = new HeldDyno(row, role, this.parts, this.ports, {
      log: text => this.#log(row.name, text),
      turn: work => this.#turn(work),
      changed: () => this.#publish(),
      converge: () => void this.converge(),
      gone: () => {
        this.#dynos.delete(row.id)
        this.#wake()
      },
    })
    this.#dynos.set(row.id, dyno)
    return dyno
  }

  /** Crashes are counted on while the release stays the same and nobody intervenes. */
  #recordOf({name, type, releaseId, size, command}: Want, old: HeldDyno | undefined): DynoRecord {
    const now = isoTime(this.parts)
    const goesOn = old?.row.state === 'crashed' && old.row.releaseId === releaseId && !old.isCondemned
    return {
      id: this.parts.world.ids.uuid(), createdAt: now, updatedAt: now, appId: this.appId, releaseId, name, type, size, command,
      state: 'starting', oneOff: false, crashes: goesOn ? old.row.crashes : 0, retryAt: null,
    }
  }

  #chosen({name, type}: Which): HeldDyno[] {
    return [...this.#dynos.values()].filter(({role, row}) =>
      role === 'current' && (name === undefined || row.name === name) && (type === undefined || row.type === type))
  }

  #publish() {
    if (this.#wanted && !this.#isQuiet) publishRoute(this.parts.routes, this.#wanted, [...this.#dynos.values()])
  }

  /** For the crashed dyno whose time comes first. */
  #planRetry() {
    const times = [...this.#dynos.values()].flatMap(({have}) => (have.role === 'current' && have.retryAt !== null ? [have.retryAt] : []))
    if (times.length > 0) this.#convergeAfter(Math.min(...times) - this.parts.world.clock.now())
  }

  #convergeAfter(milliseconds: number) {
    this.#cancelRetry()
    if (!this.#isClosed) this.#cancelRetry = this.parts.world.clock.after(Math.max(0, milliseconds), () => void this.converge())
  }

  #log(name: string, text: string) {
    if (!this.#isQuiet) this.parts.logs.write(this.appId, 'heroku', name, text)
  }

  /** What fails (a full disk, a damaged row) is tried again after a while: what is wanted is still wanted. */
  async #turn(work: () => Promise<void>): Promise<void> {
    try {
      await this.#turns.take(work)
    } catch {
      this.#isFailing = true
      this.#convergeAfter(patience)
    }
    this.#wake()
  }

  #wake() {
    const waiters = [...this.#waiters]
    this.#waiters.clear()
    for (const wake of waiters) wake()
  }
}

const isSteady = ({role, row, isEnding}: HeldDyno) => role === 'current' && row.state !== 'starting' && !isEnding

/** Milliseconds after which a turn that failed is tried again. */
const patience = 5000

/** Of an app that is not there any more. */
async function endStray(running: RunningDyno | undefined) {
  running?.signal('SIGKILL')
  await running?.exited
  await running?.discard()
}

/** A process whose record was replaced already: it may serve until the one in its place does. */
function strayRecord(running: RunningDyno): DynoRecord {
  const at = new Date(running.startedAt).toISOString()
  const {id, appId, name} = running
  return {
    id, createdAt: at, updatedAt: at, appId, name, type: name.replace(/\..*$/, ''), releaseId: '', size: '', command: '',
    state: 'up', oneOff: false, crashes: 0, retryAt: null,
  }
}
