import {constants} from 'node:os'

import type {Tools} from '../command/define.js'
import type {Vars} from './env-files.js'
import type {Ended, Group} from './group.js'
import type {LocalProcess} from './wanted.js'

import {Silent} from '../command/errors.js'
import {startGroup} from './group.js'
import {createPrinter} from './printer.js'

export interface ProcessEnd extends Ended {name: string; port: number}

/** What a process has after the first signal to end in order. */
const grace = 10_000

/** What ends us beside Ctrl-C: a `kill`, a closed terminal. */
const endings = ['SIGTERM', 'SIGHUP'] as const

/**
 * Runs processes side by side until the first one ends, Ctrl-C, or a signal that ends us; then ends the others. Yields
 * how each ended, in the order in which they did.
 */
export async function runProcesses(tools: Tools, processes: readonly LocalProcess[], vars: Vars, stdout: (text: string) => void): Promise<ProcessEnd[]> {
  const {clock, cwd, out, signal} = tools
  const printer = createPrinter(out, processes, clock, stdout)
  const ends: ProcessEnd[] = []
  const running = processes.map(({command, name, port}) => {
    const group = startGroup(command, cwd, {...vars, PORT: String(port), FOREMAN_WORKER_NAME: name}, line => printer.line(name, line))
    return {group, name, port}
  })
  const stop = stopper(tools, running.map(({group}) => group), () => printer.killing())
  const interrupt = () => {
    out.note(out.style.warning('[WARN] Interrupted by User'))
    stop()
  }
  let endedBy: NodeJS.Signals | undefined
  const end = (name: NodeJS.Signals) => {
    endedBy = name
    stop()
  }
  signal.addEventListener('abort', interrupt, {once: true})
  for (const name of endings) process.on(name, end)
  await Promise.all(running.map(async ({group, name, port}) => {
    const ended = await group.exited
    stop()
    await group.closed
    printer.ended(name, ended)
    ends.push({name, port, ...ended})
  }))
  signal.removeEventListener('abort', interrupt)
  for (const name of endings) process.off(name, end)
  running.forEach(({group}) => group.kill('SIGKILL'))
  if (endedBy) throw new Silent(128 + constants.signals[endedBy])
  return ends
}

/** Ends all groups, once: in order first, then by force. */
function stopper({clock}: Tools, groups: readonly Group[], tell: () => void): () => void {
  let isStopping = false
  return () => {
    if (isStopping) return
    isStopping = true
    tell()
    groups.forEach(group => group.kill('SIGINT'))
    const over = new AbortController()
    void Promise.all(groups.map(group => group.closed)).then(() => over.abort())
    clock.sleep(grace, over.signal).then(() => groups.forEach(group => group.kill('SIGKILL')), () => undefined)
  }
}
