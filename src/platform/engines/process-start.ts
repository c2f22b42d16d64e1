import {spawn} from 'node:child_process'
import type {ChildProcess, StdioOptions} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {closeSync, openSync} from 'node:fs'
import {constants} from 'node:os'
import {join} from 'node:path'

import type {DynoSpec} from './engine.js'
import type {ProcessFile} from './process-folder.js'
import type {OpenSession, Terminal} from './process-session.js'

import {kill, startTimeOf} from '../world/processes.js'
import {makePipes} from './process-pipes.js'
import {pipeSession, terminalSession} from './process-session.js'
import {untilHeard} from './process-wrapper.js'

/** A wrapper that runs. */
export interface Started {pid: number; ended: Promise<number | undefined>; session: OpenSession | null}

type Line = [string, ...string[]]

/**
 * Starts the wrapper as the leader of a session of its own, attached as the spec says. `lineOf` makes the argument list,
 * given what the wrapper shall do at its end. Rejects where it can't be started.
 */
export async function startWrapper(folder: string, lineOf: (end: string) => Line, spec: DynoSpec): Promise<Started> {
  const env = {...spec.env, HOME: join(folder, 'app')}
  if (spec.attach === null) return startDetached(folder, lineOf(''), env)
  return spec.attach.tty ? startTerminal(folder, lineOf, env, spec.attach) : startPiped(folder, lineOf(''), env)
}

/** The process with what tells it from a later one of the same number. */
export const identify = (pid: number): ProcessFile => ({pid, startTime: startTimeOf(pid) ?? ''})

async function startDetached(folder: string, line: Line, env: Record<string, string>): Promise<Started> {
  const spool = openSync(join(folder, 'spool'), 'a', 0o600)
  try {
    const child = await spawnGroup(folder, line, env, ['ignore', spool, spool])
    child.unref()
    return {pid: child.pid ?? 0, ended: endOf(child), session: null}
  } finally {
    closeSync(spool)
  }
}

async function startPiped(folder: string, line: Line, env: Record<string, string>): Promise<Started> {
  const pipes = await makePipes(folder)
  try {
    const child = await spawnGroup(folder, line, env, pipes.theirs)
    return {pid: child.pid ?? 0, ended: endOf(child), session: pipeSession(pipes)}
  } catch (error) {
    for (const stream of [pipes.stdin, pipes.stdout, pipes.stderr]) stream.destroy()
    throw error
  } finally {
    for (const end of pipes.theirs) closeSync(end)
  }
}

async function startTerminal(
  folder: string, lineOf: (end: string) => Line, env: Record<string, string>, size: {columns: number; rows: number},
): Promise<Started> {
  const pty = await import('@lydell/node-pty')
  const lastWord = randomBytes(16).toString('hex')
  const [file, ...args] = lineOf(untilHeard(lastWord))
  const name = env.TERM ?? 'xterm'
  const terminal = pty.spawn(file, args, {cwd: folder, env, name, cols: size.columns || 80, rows: size.rows || 24, encoding: null})
  let timer: NodeJS.Timeout | undefined
  const session = terminalSession(terminal as unknown as Terminal, lastWord, () => {
    // It may be about to listen.
    timer ??= setInterval(() => kill(terminal.pid, 'SIGUSR1'), 10)
    kill(terminal.pid, 'SIGUSR1')
  })
  const ended = new Promise<number | undefined>(resolve => {
    terminal.onExit(({exitCode, signal}) => {
      clearInterval(timer)
      resolve(signal ? 128 + signal : exitCode)
    })
  })
  return {pid: terminal.pid, ended, session}
}

async function spawnGroup(folder: string, [file, ...args]: Line, env: Record<string, string>, stdio: StdioOptions): Promise<ChildProcess> {
  const child = spawn(file, args, {cwd: folder, env, stdio, detached: true})
  await once(child, 'spawn')
  return child
}

function endOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise(resolve => {
    child.once('exit', (code, signal) => resolve(signal ? 128 + constants.signals[signal] : code ?? undefined))
  })
}
