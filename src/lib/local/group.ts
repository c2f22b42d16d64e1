import type {ChildProcess} from 'node:child_process'

import {spawn} from 'node:child_process'

import type {Vars} from './env-files.js'

export interface Ended {exitStatus: number | null; signal: string | null}

export interface Group {
  /** Everything in the group gets it; nothing happens where it is gone. */
  kill(signal: 'SIGINT' | 'SIGKILL'): void
  /** The first process of the group is over; others may go on. */
  readonly exited: Promise<Ended>
  /** All that was printed has been handed out. */
  readonly closed: Promise<void>
}

/** A shell command as a process group of its own, so that none of what it starts is left behind. */
export function startGroup(command: string, cwd: string, env: Vars, onLine: (line: string) => void): Group {
  const child = spawn(command, {shell: true, cwd, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe']})
  readLines(child, onLine)
  return {
    kill(signal) {
      try {
        if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
    },
    exited: new Promise((resolve, reject) => {
      child.once('exit', (exitStatus, signal) => resolve({exitStatus, signal})).once('error', reject)
    }),
    closed: new Promise(resolve => {
      child.once('close', () => resolve())
    }),
  }
}

/** Lines of either stream as they become whole; what is left at the end is one too. */
function readLines({stdout, stderr}: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [stdout, stderr]) {
    let rest = ''
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(onLine)
    })
    stream?.on('end', () => {
      if (rest !== '') onLine(rest)
    })
  }
}
