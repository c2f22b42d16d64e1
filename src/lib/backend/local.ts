import {spawn} from 'node:child_process'
import {closeSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'

import type {Env} from './folders.js'
import type {PlatformFile} from './local-address.js'

import {Unreachable} from './errors.js'
import {dataFolder} from './folders.js'
import {isAlive, localAddress, readPlatformFile} from './local-address.js'

export interface StartOptions {
  env: Env
  /** `bin/platform.js`. */
  program: string
  host?: string | undefined
  port?: number | undefined
  signal: AbortSignal
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

const patience = 30_000
const pace = 15

export const platformLog = (env: Env): string => join(dataFolder(env), 'platform.log')

/**
 * The running platform, started where none runs: once, however many commands want it at the same time. Throws
 * `Unreachable` with the end of its log where it doesn't come up.
 */
export async function ensurePlatform(options: StartOptions): Promise<{platform: PlatformFile; isNew: boolean}> {
  const running = readPlatformFile(options.env)
  if (running) return {platform: running, isNew: false}
  mkdirSync(dataFolder(options.env), {recursive: true})
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    if (takeLock(options.env)) {
      try {
        return await startOnce(options, deadline)
      } finally {
        rmSync(lockOf(options.env), {force: true})
      }
    }
    // Somebody else is starting it.
    await options.sleep(pace, options.signal)
    const started = readPlatformFile(options.env)
    if (started) return {platform: started, isNew: false}
  }
  throw new Unreachable('local', `The platform didn't start within ${patience / 1000} seconds.${logTail(options.env)}`)
}

async function startOnce(options: StartOptions, deadline: number): Promise<{platform: PlatformFile; isNew: boolean}> {
  // It may have come up between the look and the lock.
  const running = readPlatformFile(options.env)
  if (running) return {platform: running, isNew: false}
  const child = launch(options)
  try {
    while (performance.now() < deadline) {
      const platform = readPlatformFile(options.env)
      if (platform && (await answers(platform))) return {platform, isNew: true}
      // Code 0: another holds the folder, and will say where it listens.
      if (![undefined, 'exit code 0'].includes(child.end())) throw new Unreachable('local', `The platform ended while it started (${child.end()}).${logTail(options.env, child.logStart)}`)
      await options.sleep(pace, options.signal)
    }
    throw new Unreachable('local', `The platform didn't start within ${patience / 1000} seconds.${logTail(options.env, child.logStart)}`)
  } finally {
    child.release()
  }
}

/** A process of its own, with no terminal and its words in a file, that outlives this one. */
function launch({env, program, host, port}: StartOptions) {
  const file = platformLog(env)
  const log = openSync(file, 'a', 0o600)
  const logStart = statSync(file).size
  const args = [...(host === undefined ? [] : ['--host', host]), ...(port === undefined ? [] : ['--port', String(port)])]
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: dataFolder(env),
    env: withoutCredentials(env),
  })
  closeSync(log)
  let end: string | undefined
  child.on('exit', (code, signal) => {
    end = signal === null ? `exit code ${code}` : signal
  })
  child.on('error', error => {
    end = error.message
  })
  return {logStart, end: () => end, release: () => child.unref()}
}

/** The platform has no use for a person's credential at another, and its dynos even less. */
const withoutCredentials = (env: Env) => Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'HEROKU_API_KEY'))

const answers = ({host, port}: PlatformFile): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({host: ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host, port})
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const lockOf = (env: Env) => join(dataFolder(env), 'start.lock')

/** Takes the lock with our pid in it, at one stroke; that of a process which has died is cleared away first. */
function takeLock(env: Env): boolean {
  const lock = lockOf(env)
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    clearDeadLock(lock)
    return false
  } finally {
    rmSync(mine, {force: true})
  }
}

function clearDeadLock(lock: string): void {
  const holder = readText(lock)
  if (holder === undefined || isAlive(Number(holder))) return
  const aside = `${lock}.dead.${process.pid}`
  try {
    renameSync(lock, aside)
    // Somebody may have taken it anew in between: then it goes back, unless yet another has it.
    if (readText(aside) !== holder) linkSync(aside, lock)
  } catch {
    // Cleared by another, or taken.
  } finally {
    rmSync(aside, {force: true})
  }
}

function logTail(env: Env, from = 0): string {
  const text = readText(platformLog(env)) ?? ''
  const lines = Buffer.from(text).subarray(from).toString().trimEnd().split('\n').slice(-15)
  const {port} = localAddress(env)
  const hint = /EADDRINUSE/.test(lines.join('\n')) ? `\nPort ${port} is taken: end what uses it, or set HOKKU_PORT.` : ''
  return `\nThe end of ${platformLog(env)}:\n${lines.join('\n')}${hint}`
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
