import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import type {Env} from './folders.js'

import {dataFolder} from './folders.js'

export const defaultPort = 5750

/** What the platform tells about itself in its data folder while it listens. */
export interface PlatformFile {pid: number; port: number; host: string; url: string; version: string}

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
    return typeof file.pid === 'number' && typeof file.port === 'number' && isAlive(file.pid) ? file : undefined
  } catch {
    return undefined
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One that listens on every interface is asked on this one. */
const reachable = (host: string): string => (['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host)
