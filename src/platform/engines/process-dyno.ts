import {join} from 'node:path'

import type {SignalName} from '../world/processes.js'
import type {Exit, RunningDyno, Usage} from './engine.js'
import type {Families, Family} from './process-family.js'
import type {DynoFile, ProcessFile} from './process-folder.js'
import type {OpenSession} from './process-session.js'

import {hasCode} from '../world/files.js'
import {killGroup, startTimeOf} from '../world/processes.js'
import {hasBegun, readExit, removeFolder} from './process-folder.js'
import {Spool} from './process-spool.js'
import {usageOf} from './process-usage.js'

export interface DynoParts {
  folder: string
  file: DynoFile
  /** Absent where it was gone before this platform began. */
  process: ProcessFile | undefined
  session: OpenSession | null
  /** The wrapper's end, with its status where somebody knows it. */
  ended: Promise<number | undefined>
  /** Says that the end is near, where nobody would tell. */
  hasten?: () => void
  families: Families
}

/** A dyno as a process group, whether this platform started it or found it. */
export class ProcessDyno implements RunningDyno {
  readonly exited: Promise<Exit>
  readonly #parts: DynoParts
  readonly #family: Family | undefined
  readonly #spool: Spool
  #wasTerminated = false
  #isGone = false

  constructor(parts: DynoParts) {
    this.#parts = parts
    this.#family = parts.process && {leader: parts.process.pid, home: join(parts.folder, 'app')}
    this.#spool = new Spool(join(parts.folder, 'spool'))
    this.exited = this.#end()
  }

  get id() {
    return this.#parts.file.id
  }

  get appId() {
    return this.#parts.file.appId
  }

  get name() {
    return this.#parts.file.name
  }

  get port() {
    return this.#parts.file.port
  }

  get startedAt() {
    return this.#parts.file.startedAt
  }

  get session() {
    return this.#parts.session
  }

  signal(name: SignalName) {
    const {process, families, folder} = this.#parts
    if (this.#isGone || !process || !this.#family) return
    if (name === 'SIGTERM') this.#wasTerminated = true
    if (name !== 'SIGKILL' && !hasBegun(folder)) this.#signalOnceBegun(name)
    // Its number may be somebody else's by now.
    if (startTimeOf(process.pid) === process.startTime) signalGroup(process.pid, name)
    families.signal(this.#family, name).catch(() => {})
    if (name === 'SIGKILL') this.#parts.hasten?.()
  }

  async usage(): Promise<Usage | undefined> {
    if (this.#isGone || !this.#family) return undefined
    return usageOf(await this.#parts.families.members(this.#family))
  }

  /** A signal that comes before may be lost, so it comes again. */
  #signalOnceBegun(name: SignalName) {
    const look = () => {
      if (this.#isGone) return
      if (hasBegun(this.#parts.folder)) this.signal(name)
      else setTimeout(look, 2)
    }
    setTimeout(look, 2)
  }

  output(from: number, signal: AbortSignal) {
    return this.#spool.read(from, signal)
  }

  forget(before: number) {
    this.#spool.free(before)
  }

  discard(): Promise<void> {
    return removeFolder(this.#parts.folder)
  }

  async #end(): Promise<Exit> {
    const {ended, folder, session} = this.#parts
    const status = await ended
    session?.finish()
    if (this.#family) await this.#endTheRest(this.#family)
    this.#isGone = true
    await session?.delivered()
    this.#spool.end()
    return {status: readExit(folder) ?? status ?? killed}
  }

  /** After a SIGTERM the processes that are left may end in their own time: whoever sent it has a SIGKILL too. */
  async #endTheRest(family: Family) {
    const {families} = this.#parts
    if (this.#wasTerminated) await families.untilGone(family.leader)
    await families.signal(family, 'SIGKILL', {all: true})
    await families.untilGone(family.leader, 2000)
  }
}

/** 128 + SIGKILL: nothing else ends the wrapper without a trace. */
const killed = 137

function signalGroup(leader: number, name: SignalName) {
  try {
    killGroup(leader, name)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) throw error
  }
}
