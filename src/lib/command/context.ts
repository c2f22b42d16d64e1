import type {Backend} from '../backend/backend.js'
import type {Terminal} from '../output/terminal.js'
import type {Context} from './define.js'
import type {Surroundings} from './target.js'

import {createBackend} from '../backend/create.js'
import {createScreen} from '../output/screen.js'
import {chooseTarget} from './target.js'

/** Everything of a context but what was typed: made once for a command, also for one that fails before it runs. */
export interface Composition {
  surroundings: Surroundings
  out: Terminal
  clock: Context<object, object>['clock']
  signal: AbortSignal
  userAgent: string
  platformProgram: string
}

export function compose(signal: AbortSignal, userAgent: string, platformProgram: string): Composition {
  const {env, stdout, stderr, stdin} = process
  return {
    surroundings: {env, cwd: process.cwd()},
    out: createScreen({stdout, stderr, env, isInputTTY: stdin.isTTY}),
    clock: {now: () => new Date(), sleep},
    signal,
    userAgent,
    platformProgram,
  }
}

/** The backend that the flags, the environment, the remotes and the contexts stand for. */
export function backendFor(composition: Composition, flags: {context?: string | undefined; remote?: unknown}): Backend {
  const {surroundings, out, clock, signal, userAgent, platformProgram} = composition
  const target = chooseTarget(surroundings, {context: flags.context, remote: typeof flags.remote === 'string' ? flags.remote : undefined})
  return createBackend({
    env: surroundings.env,
    target,
    platformProgram,
    signal,
    sleep: clock.sleep,
    userAgent,
    warn: text => out.warn(text),
    newId: () => globalThis.crypto.randomUUID(),
    logIn: async () => false,
    secondFactor: () => secondFactor(out),
  })
}

async function secondFactor(out: Terminal): Promise<string | undefined> {
  if (!out.isInteractive) return undefined
  const {askSecret} = await import('./prompt.js')
  return askSecret('Two-factor code')
}

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted) stop()
    else signal?.addEventListener('abort', stop, {once: true})
  })
