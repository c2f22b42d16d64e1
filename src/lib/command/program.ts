import type {ChildProcess, StdioOptions} from 'node:child_process'

import {spawn} from 'node:child_process'

import type {Tools} from './define.js'

/** A program of this machine's that a command needs. Secrets go into its environment or a file: arguments are for all to see. */
export interface Program {
  name: string
  args: string[]
  env: Record<string, string | undefined>
  /** What is said where it isn't installed. */
  missing: string
}

/** Starts it; `ended` yields its status, 130 after Ctrl-C. */
export function startProgram({cwd}: Pick<Tools, 'cwd'>, {name, args, env, missing}: Program, stdio: StdioOptions): {child: ChildProcess; ended: Promise<number>} {
  const child = spawn(name, args, {cwd, env, stdio})
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', error => reject((error as NodeJS.ErrnoException).code === 'ENOENT' ? new Error(missing) : error))
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
  return {child, ended}
}

/** While a program has the terminal, Ctrl-C is its own: `psql` breaks off a query by it, `ssh` hands it on. */
export async function leavingInterrupts<T>({signal}: Pick<Tools, 'signal'>, work: () => Promise<T>): Promise<T> {
  const ignore = () => undefined
  signal.addEventListener('abort', ignore)
  try {
    return await work()
  } finally {
    signal.removeEventListener('abort', ignore)
  }
}
