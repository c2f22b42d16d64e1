import {isatty} from 'node:tty'

import type {Backend} from '../backend/backend.js'
import type {Terminal} from '../output/terminal.js'
import type {Context} from './define.js'
import type {Registry} from './registry.js'
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
  commands: Registry
}

export function compose(signal: AbortSignal, userAgent: string, platformProgram: string, commands: Registry): Composition {
  const {env} = process
  return {
    surroundings: {env, cwd: process.cwd()},
    out: createScreen({streams: process, env, isInputTTY: () => isatty(0)}),
    clock: {now: () => new Date(), sleep},
    signal,
    userAgent,
    platformProgram,
    commands,
  }
}

export type Typed = Pick<Context<object, object>, 'args' | 'argv' | 'commandLine' | 'flags'>

/** What a command gets: what was typed, and the world around it. */
export function contextOf(composition: Composition, typed: Typed): Context<object, object> {
  const {surroundings: {env, cwd}, out, clock, signal, platformProgram, userAgent, commands} = composition
  let backend: Backend | undefined
  const context: Context<object, object> = {
    ...typed, out, env, clock, cwd, signal, platformProgram, userAgent, commands,
    strict: env.HOKKU_STRICT === '1',
    get backend() {
      return (backend ??= backendFor(composition, typed.flags, () => logInOnTheSpot(context)))
    },
    get api() {
      return context.backend.api
    },
  }
  return context
}

/** The backend that the flags, the environment, the remotes and the contexts stand for. */
function backendFor(composition: Composition, flags: {context?: string | undefined; remote?: unknown}, logIn: () => Promise<boolean>): Backend {
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
    newId: newRequestId,
    logIn,
    secondFactor: () => secondFactor(out),
  })
}

/** A person who isn't logged in may be so on the spot; the command then goes on. */
async function logInOnTheSpot(context: Context<object, object>): Promise<boolean> {
  if (!context.out.isInteractive || context.backend.name === 'local') return false
  const {logIn} = await import('./login.js')
  await logIn(context, {})
  return true
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

/** A version 4 UUID. It names a request in logs and guards nothing: for that, loading node:crypto would be a waste. */
const newRequestId = (): string => 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, digit => {
  const random = Math.floor(Math.random() * 16)
  return (digit === 'x' ? random : 8 + (random % 4)).toString(16)
})
