import {readdir} from 'node:fs/promises'

import type {SignalName} from '../world/processes.js'

import {hasCode} from '../world/files.js'
import {kill} from '../world/processes.js'
import {readStart} from './proc-file.js'

/** A dyno's processes are known by their group, their session, or by the `HOME` that only they have. */
export interface Family {leader: number; home: string}

interface Entry {pid: number; state: string; group: number; session: number; home: string | undefined}

/** Finds the processes of dynos that left their group: Linux only, elsewhere there are none to be seen. */
export class Families {
  #next: Promise<Entry[]> | undefined
  #now: Promise<unknown> = Promise.resolve()

  /** To each process of the dyno that isn't in the leader's group; to those too where `all` is set. */
  async signal(family: Family, name: SignalName, {all}: {all: boolean} = {all: false}): Promise<void> {
    for (const entry of await this.#scan()) {
      if (isMember(entry, family) && (all || entry.group !== family.leader)) signalIfOurs(entry.pid, name)
    }
  }

  /** The numbers of its processes. */
  async members(family: Family): Promise<number[]> {
    return (await this.#scan()).filter(entry => isMember(entry, family)).map(({pid}) => pid)
  }

  /** Of a dyno whose leader may be long gone, and its number somebody else's by now. */
  async killByHome(home: string): Promise<void> {
    for (const entry of await this.#scan()) if (entry.home === home) signalIfOurs(entry.pid, 'SIGKILL')
  }

  /** Resolves when no process of the group runs, or after so many milliseconds. There is no event for it. */
  async untilGone(leader: number, atMost = Number.POSITIVE_INFINITY): Promise<void> {
    for (let waited = 0, pause = 2; waited < atMost && (await this.#hasGroup(leader)); pause = Math.min(pause * 1.5, 100)) {
      await new Promise(resolve => setTimeout(resolve, pause))
      waited += pause
    }
  }

  /** Whether a process of the group runs: one that ended and waits for its parent doesn't count. */
  async #hasGroup(leader: number): Promise<boolean> {
    if (!groupExists(leader)) return false
    if (process.platform !== 'linux') return true
    return (await this.#scan()).some(entry => entry.group === leader && entry.state !== 'Z' && entry.state !== 'X')
  }

  /** Many dynos may ask at once: they share the next look, which begins after they asked. */
  #scan(): Promise<Entry[]> {
    this.#next ??= this.#now.then(() => {
      this.#next = undefined
      const look = scanProcesses()
      this.#now = look.catch(() => {})
      return look
    })
    return this.#next
  }
}

const isMember = ({home, session, group}: Entry, family: Family): boolean =>
  home === family.home || session === family.leader || group === family.leader

/** What a dyno started as another user is out of reach. */
function signalIfOurs(pid: number, name: SignalName) {
  try {
    kill(pid, name)
  } catch (error) {
    if (!hasCode(error, 'EPERM')) throw error
  }
}

/** A call for each file would be ten times as dear if it went through Node's threads; a few at a time hold nobody up. */
async function scanProcesses(): Promise<Entry[]> {
  if (process.platform !== 'linux') return []
  const names = (await readdir('/proc')).filter(name => /^\d+$/.test(name) && name !== String(process.pid))
  const entries = []
  for (const [index, name] of names.entries()) {
    if (index % 50 === 49) await new Promise(resolve => setImmediate(resolve))
    entries.push(...readEntry(name))
  }
  return entries
}

/** proc(5). A process may end while it is looked at, and others' environments can't be read. */
function readEntry(pid: string): Entry[] {
  const stat = readStart(`/proc/${pid}/stat`)
  const [state = '', , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (!session) return []
  const home = /(?:^|\0)HOME=([^\0]*)/.exec(readStart(`/proc/${pid}/environ`))?.[1]
  return [{pid: Number(pid), state, group: Number(group), session: Number(session), home}]
}

function groupExists(leader: number): boolean {
  try {
    return process.kill(-leader, 0)
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}
