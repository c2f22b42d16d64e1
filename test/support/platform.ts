import type {ChildProcess} from 'node:child_process'
import type {TestContext} from 'node:test'

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'

import {makeInstallation} from './installation.js'

let program: Promise<string> | undefined

export interface Reply {status: number; headers: NodeJS.Dict<string | string[]>; text: string; body: unknown}

/** A platform as a process of its own, built as it is for a release. */
export interface PlatformProcess {
  child: ChildProcess
  home: string
  /** `127.0.0.1:PORT`, from `platform.json`. */
  host: string
  token: string
  /** What it wrote on both streams so far. */
  written: () => string
  /** The API: `api('POST', '/apps', {name: 'x'})`. */
  api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>
  /** The router: what `http://NAME.localhost` answers. */
  visit: (app: string, path?: string) => Promise<Reply>
  /** Sends the signal and waits for the end; yields the exit code. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | null>
}

/** Starts one and waits until it listens. It is ended with the test, and with it its dynos. */
export async function startPlatform(t: Pick<TestContext, 'after'>, home: string, args: string[] = [], env: Record<string, string> = {}): Promise<PlatformProcess> {
  const {child, written} = await spawnPlatform(home, ['--port', '0', ...args], env)
  const end: PlatformProcess['end'] = async signal => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }
  t.after(() => end('SIGTERM'))
  await untilWritten(child, written, /listens at/)
  const {url, pid} = JSON.parse(await readFile(join(home, 'platform.json'), 'utf8')) as {url: string; pid: number}
  if (pid !== child.pid) throw new Error(`platform.json names the process ${pid}, not ${child.pid}`)
  const {host} = new URL(url)
  const token = (await readFile(join(home, 'client-key'), 'utf8')).trim()
  const api: PlatformProcess['api'] = (method, path, body, headers) =>
    ask(host, method, path, body, {accept: 'application/vnd.heroku+json; version=3', authorization: `Bearer ${token}`, ...headers})
  const visit: PlatformProcess['visit'] = (app, path = '/') => ask(host, 'GET', path, undefined, {host: `${app}.localhost`})
  return {child, home, host, token, written, api, visit, end}
}

/** Runs one that is expected to end by itself. */
export async function runPlatform(home: string, args: string[] = [], env: Record<string, string> = {}): Promise<{code: number | null; output: string}> {
  const {child, written} = await spawnPlatform(home, args, env)
  await once(child, 'close')
  return {code: child.exitCode, output: written()}
}

async function spawnPlatform(home: string, args: string[], env: Record<string, string>): Promise<{child: ChildProcess; written: () => string}> {
  const child = spawn(process.execPath, [await (program ??= install()), '--home', home, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {PATH: process.env['PATH'], HOME: home, HOKKU_EMAIL: 'dev@example.com', ...env},
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return {child, written: () => text}
}

/** Once a test file. It goes with the process. */
async function install(): Promise<string> {
  const root = await makeInstallation()
  process.once('exit', () => rmSync(root, {recursive: true, force: true}))
  return join(root, 'bin/platform.js')
}

async function untilWritten(child: ChildProcess, written: () => string, wanted: RegExp): Promise<void> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The platform ended with ${child.exitCode ?? child.signalCode}:\n${written()}`)
  })
  const seen = new Promise<void>(resolve => {
    const look = () => wanted.test(written()) && resolve()
    child.stdout?.on('data', look)
  })
  await Promise.race([seen, ended])
  ended.catch(() => {})
}

function ask(host: string, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Reply> {
  const [hostname, port] = host.split(':')
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  // Node leaves the length out where a method usually has no body.
  const length = text === undefined ? {} : {'content-length': String(Buffer.byteLength(text))}
  return new Promise((resolve, reject) => {
    const sent = request({hostname, port, method, path, headers: {...headers, ...length}, agent: false}, reply => {
      let received = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => (received += chunk))
      reply.on('error', reject).on('end', () => resolve({status: reply.statusCode ?? 0, headers: reply.headers, text: received, body: parsed(received)}))
    })
    sent.on('error', reject).end(text)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
