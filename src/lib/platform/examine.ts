import {execFile} from 'node:child_process'
import {accessSync, constants, mkdirSync, statfsSync} from 'node:fs'
import {createServer} from 'node:net'
import {promisify} from 'node:util'

import type {Tools} from '../command/define.js'

import {dataFolder} from '../backend/folders.js'
import {hasKeychain} from '../backend/keychain.js'
import {localAddress} from '../backend/local-address.js'
import {platformStatus} from './status.js'

/** `isNeeded`: without it nothing works; the rest only says what to expect. */
export interface Finding {name: string; ok: boolean; isNeeded: boolean; detail: string}

const run = promisify(execFile)
const leastFree = 500 * 2 ** 20

/** What this machine gives the platform, and what it lacks. */
export async function examine(tools: Tools): Promise<Finding[]> {
  const status = await platformStatus(tools).catch(() => undefined)
  const checks = (status?.checks ?? []).map(check => ({...check, isNeeded: false}))
  return [nodeVersion(), await gitVersion(), folder(tools), space(tools), await port(tools, status !== undefined), await keychain(tools), ...checks]
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return {name: 'node', ok: major >= 20, isNeeded: true, detail: major >= 20 ? process.version : `${process.version}: 20 or later is needed`}
}

async function gitVersion(): Promise<Finding> {
  const found = await run('git', ['--version']).then(({stdout}) => stdout.trim(), () => undefined)
  return {name: 'git', ok: found !== undefined, isNeeded: true, detail: found ?? 'not found: install git'}
}

function folder({env}: Tools): Finding {
  const path = dataFolder(env)
  try {
    mkdirSync(path, {recursive: true, mode: 0o700})
    accessSync(path, constants.R_OK | constants.W_OK)
    return {name: 'data folder', ok: true, isNeeded: true, detail: path}
  } catch (error) {
    return {name: 'data folder', ok: false, isNeeded: true, detail: (error as Error).message}
  }
}

function space({env}: Tools): Finding {
  try {
    const {bavail, bsize} = statfsSync(dataFolder(env))
    const free = bavail * bsize
    return {name: 'free space', ok: free > leastFree, isNeeded: true, detail: `${(free / 2 ** 30).toFixed(1)} GiB`}
  } catch (error) {
    return {name: 'free space', ok: false, isNeeded: true, detail: (error as Error).message}
  }
}

async function port({env}: Tools, isRunning: boolean): Promise<Finding> {
  const address = localAddress(env)
  if (isRunning) return {name: 'platform', ok: true, isNeeded: true, detail: `runs at http://${address.host}:${address.port}`}
  const isFree = await new Promise<boolean>(resolve => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(address.port, address.host, () => server.close(() => resolve(true)))
  })
  const detail = isFree ? `not running; port ${address.port} is free` : `not running, and port ${address.port} is taken by another program: set HOKKU_PORT`
  return {name: 'platform', ok: isFree, isNeeded: true, detail}
}

async function keychain({env}: Tools): Promise<Finding> {
  const ok = await hasKeychain(env)
  return {name: 'keychain', ok, isNeeded: false, detail: ok ? 'holds the logins' : 'none answers: logins go to netrc'}
}
