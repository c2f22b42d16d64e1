import {spawn} from 'node:child_process'
import type {ChildProcess, StdioOptions} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, openSync, watch} from 'node:fs'
import {constants} from 'node:os'
import {join} from 'node:path'

import type {DynoSpec} from './engine.js'
import type {ProcessFile} from './process-folder.js'
import type {OpenSession, Terminal} from './process-session.js'

import {startTimeOf} from '../world/processes.js'
import {endFolder, readExit} from './process-folder.js'
import {makePipes} from './process-pipes.js'
import {pipeSession, terminalSession} from './process-session.js'

/** A wrapper that runs. */
export interface Started {pid: number; ended: Promise<number | undefined>; session: OpenSession | null}

type Line = [string, ...string[]]

/** Starts the wrapper as the leader of a session of its own, attached as the spec says. Rejects where that can't be. */
export async function startWrapper(folder: string, line: Line, spec: DynoSpec): Promise<Started> {
  const env = {...spec.env, HOME: join(folder, 'app')}
  if (spec.attach === null) return startDetached(folder, line, env)
  return spec.attach.tty ? startTerminal(folder, line, env, spec.attach) : startPiped(folder, line, env)
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
  folder: string, [file, ...args]: Line, env: Record<string, string>, size: {columns: number; rows: number},
): Promise<Started> {
  const pty = await import('@lydell/node-pty')
  const name = env.TERM ?? 'xterm'
  const terminal = pty.spawn(file, args, {cwd: folder, env, name, cols: size.columns || 80, rows: size.rows || 24, encoding: null})
  const session = terminalSession(terminal as unknown as Terminal)
  // Soon after the end the terminal drops what wasn't read: a slow reader must not hold it up any more.
  const watcher = watch(endFolder(folder), {persistent: false}, () => readExit(folder) !== undefined && session.finish())
  const ended = new Promise<number | undefined>(resolve => {
    terminal.onExit(({exitCode, signal}) => {
      watcher.close()
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
