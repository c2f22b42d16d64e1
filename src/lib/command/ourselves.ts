import {spawn} from 'node:child_process'

import type {Tools} from './define.js'

import {withoutInterrupts} from './interrupt.js'

export type Place = Pick<Tools, 'cwd' | 'env'>
export interface Ran {exitCode: number; stdout: string; stderr: string}

/** This very program in a process of its own: whatever it does there, it can neither end this one nor write into its output. */
export async function runOurselves({cwd, env}: Place, args: readonly string[]): Promise<Ran> {
  const {execa} = await import('execa')
  const [program, ...before] = ourselves()
  const result = await execa(program, [...before, ...args], {cwd, env: env as Record<string, string>, extendEnv: false, reject: false, stdin: 'ignore'})
  return {exitCode: result.exitCode ?? 1, stdout: result.stdout, stderr: result.stderr}
}

/** The same without a word, and nobody waits: it may outlive this process. */
export function leaveToOurselves({cwd, env}: Place, args: readonly string[]): void {
  const [program, ...before] = ourselves()
  const child = spawn(program, [...before, ...args], {cwd, env, detached: true, stdio: 'ignore'})
  child.on('error', () => undefined).unref()
}

/** The same on this process's own terminal, or with nothing to read. Yields the exit code. */
export function showOurselves({cwd, env}: Place, args: readonly string[], stdin: 'ignore' | 'inherit'): Promise<number> {
  const [program, ...before] = ourselves()
  const child = spawn(program, [...before, ...args], {cwd, env, stdio: [stdin, 'inherit', 'inherit']})
  return withoutInterrupts(() => new Promise((resolve, reject) => {
    child.once('error', reject).once('close', code => resolve(code ?? 1))
  }))
}

const ourselves = (): [string, ...string[]] => [process.execPath, ...process.execArgv, process.argv[1] ?? '']
