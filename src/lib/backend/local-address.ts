import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Env} from './folders.js'

import {dataFolder} from './folders.js'

export const defaultPort = 5750

/** What the platform tells about itself in its data folder while it listens. `startTime` tells it from another process that got its number. */
export interface PlatformFile {pid: number; startTime?: string; port: number; host: string; url: string; version: string}

/** Where the local platform listens or, where it doesn't run, where it would. */
export function localAddress(env: Env): {host: string; port: number} {
  const running = readPlatformFile(env)
  const port = running?.port ?? Number(env.HOKKU_PORT || defaultPort)
  return {host: reachable(running?.host ?? '127.0.0.1'), port: Number.isInteger(port) ? port : defaultPort}
}

/** Undefined where no platform listens, or the one that did has died without a word. */
export function readPlatformFile(env: Env): PlatformFile | undefined {
  try {
    const file = JSON.parse(readFileSync(join(dataFolder(env), 'platform.json'), 'utf8')) as PlatformFile
    return typeof file.pid === 'number' && typeof file.port === 'number' && isRunning(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** Whether this very platform runs: after a crash and a restart of the machine its number may be another's. */
export function isRunning({pid, startTime}: Pick<PlatformFile, 'pid' | 'startTime'>): boolean {
  if (!isAlive(pid)) return false
  const ticks = statusOf(pid)?.startTicks
  return ticks === undefined || startTime === undefined || startTime.endsWith(`:${ticks}`)
}

/** A process that ended and that nobody collects, as in containers without an init, doesn't run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statusOf(pid)?.state !== 'Z'
}

/** proc(5), where there is one: fields are counted from the last bracket, for the command's name may hold anything. */
function statusOf(pid: number): {state: string; startTicks: string} | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return {state: fields[0] ?? '', startTicks: fields[19] ?? ''}
  } catch {
    return undefined
  }
}

/** One that listens on every interface is asked on this one. */
const reachable = (host: string): string => (['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host)
