import type {RunningDyno} from '../engines/engine.js'
import type {DynoRecord} from '../model/records.js'
import type {RuntimeParts} from './parts.js'
import type {Step} from './plan.js'
import type {Ports} from './ports.js'
import type {Wanted} from './wanted.js'

import {newRecord, strayRecord} from './dyno-records.js'
import {HeldDyno} from './held-dyno.js'
import {plan} from './plan.js'
import {publishRoute} from './publish-route.js'
import {Rounds} from './rounds.js'
import {readWanted} from './wanted.js'

/** A choice among an app's dynos. */
export interface Which {name?: string; type?: string}

/** Of an earlier platform: a process, its record, or both. `isPast`: the process has ended. */
export interface Leftover {row: DynoRecord | undefined; running: RunningDyno | undefined; isPast: boolean}

/**
 * The formation of one app. A round compares what should run with what does and sets to work; what comes of it (a dyno
 * is up, it crashed, its time to be tried again has come) asks for the next round.
 */
export class AppDynos {
  readonly #dynos = new Map<string, HeldDyno>()
  readonly #rounds: Rounds
  #wanted: Wanted | undefined
  #isQuiet = false

  constructor(readonly appId: string, private readonly parts: RuntimeParts, private readonly ports: Ports) {
    this.#rounds = new Rounds({clock: parts.world.clock, round: () => this.#round()})
  }

  /**
   * Takes what an earlier platform left, and tells the router of it. A record without a process is done with, unless its
   * dyno waits to be tried again. For before the first round.
   */
  async open(left: Leftover[]): Promise<void> {
    this.#wanted = await readWanted(this.parts, this.appId)
    for (const {row, running, isPast} of left) {
      if (!this.#wanted) await endStray(running)
      else if (running) await this.#hold(row ?? strayRecord(running), row ? 'current' : 'outgoing').watch(running, {isPast})
      else if (row?.state === 'crashed') this.#hold(row, 'current')
      else if (row) await this.parts.store.dynos.delete(row.id)
    }
    this.#publish()
  }

  /** Resolves after the round; what it began goes on. */
  converge(): Promise<void> {
    return this.#rounds.ask()
  }

  async restart(which: Which): Promise<void> {
    await this.#rounds.turn(async () => {
      for (const dyno of this.#chosen(which)) dyno.isCondemned = true
    })
    await this.converge()
  }

  /** Ends the dynos now; those that are wanted come back. Yields how many there were. */
  async stop(which: Which): Promise<number> {
    let count = 0
    await this.#rounds.turn(async () => {
      const dynos = this.#chosen(which)
      count = dynos.length
      for (const dyno of dynos) await this.#stop(dyno)
    })
    await this.converge()
    return count
  }

  /** Ends all, with at most this grace in milliseconds. Their records stay. */
  async end({grace, isQuiet}: {grace: number; isQuiet: boolean}): Promise<void> {
    await this.#rounds.close()
    this.#isQuiet = isQuiet
    const dynos = this.#all
    for (const dyno of dynos) dyno.role = 'stopping'
    this.#publish()
    await Promise.all(dynos.map(dyno => dyno.end({grace, drain: 0})))
  }

  /** Resolves when all is as wanted; rejects with the signal's reason. */
  settled(signal?: AbortSignal): Promise<void> {
    return this.#rounds.untilSteady(() => this.#all.every(dyno => dyno.isSteady), signal)
  }

  /** Looks after nothing any more; the dynos live on. */
  async close(): Promise<void> {
    await this.#rounds.close()
    for (const dyno of this.#all) dyno.leave()
  }

  get #all(): HeldDyno[] {
    return [...this.#dynos.values()]
  }

  async #round(): Promise<number | undefined> {
    this.#wanted = await readWanted(this.parts, this.appId)
    const {clock} = this.parts.world
    const steps = plan(this.#wanted?.wants ?? [], this.#all.map(dyno => dyno.have), clock.now())
    this.#publish()
    const outcomes = await Promise.allSettled(steps.map(step => this.#carryOut(step)))
    this.#publish()
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
    // The crashed dyno whose time comes first.
    const retries = this.#all.flatMap(({have}) => (have.role === 'current' && have.retryAt !== null ? [have.retryAt] : []))
    return retries.length > 0 ? Math.min(...retries) - clock.now() : undefined
  }

  async #carryOut(step: Step) {
    if (step.do === 'start') return this.#start(step)
    const dyno = this.#dynos.get(step.id)
    if (dyno) await this.#stop(dyno)
  }

  /** Its record is there before its process is: what a crash of the platform leaves is never a process that nobody wants. */
  async #start({want, instead}: Extract<Step, {do: 'start'}>) {
    const old = instead && this.#dynos.get(instead.id)
    const row = newRecord(this.parts, this.appId, want, old)
    await this.parts.store.transaction(async store => {
      if (old) await store.dynos.delete(old.row.id)
      await store.dynos.insert(row)
    })
    if (old) this.#tell('destroy', old.row)
    this.#tell('create', row)
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
      this.#tell('destroy', dyno.row)
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
    const dyno = new HeldDyno(row, role, this.parts, this.ports, {
      log: text => this.#isQuiet || this.parts.logs.write(this.appId, 'heroku', row.name, text),
      turn: work => this.#rounds.turn(work),
      changed: () => this.#publish(),
      converge: () => void this.converge(),
      gone: () => {
        this.#dynos.delete(row.id)
        this.#rounds.wake()
      },
    })
    this.#dynos.set(row.id, dyno)
    return dyno
  }

  #chosen({name, type}: Which): HeldDyno[] {
    return this.#all.filter(({role, row}) =>
      role === 'current' && (name === undefined || row.name === name) && (type === undefined || row.type === type))
  }

  /** Nobody waits for who observes. */
  #tell(action: 'create' | 'destroy', record: DynoRecord) {
    void this.parts.events.publish({subject: 'dyno', action, record})
  }

  #publish() {
    if (this.#wanted && !this.#isQuiet) publishRoute(this.parts.routes, this.#wanted, this.#all)
  }
}

/** Of an app that is not there any more. */
async function endStray(running: RunningDyno | undefined) {
  running?.signal('SIGKILL')
  await running?.exited
  await running?.discard()
}
