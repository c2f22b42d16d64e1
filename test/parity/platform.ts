import {mkdir} from 'node:fs/promises'
import {request} from 'node:http'
import {connect} from 'node:net'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

import {mustRun} from './command-line.js'

export const root = fileURLToPath(new URL('../..', import.meta.url))
/** What the scripts deploy, and give commands to read. */
export const files = join(root, 'test', 'parity', 'files')
export const hokkuProgram = join(root, 'bin', 'run.js')

export interface Platform {
  port: number
  /** What `platform:env` says: the environment by which other tools reach the platform. */
  env: Record<string, string>
  /** The lines themselves. */
  shellLines: string
  /** Straight to the API, as nobody's client. 404 yields undefined. */
  get(path: string, headers?: Record<string, string>): Promise<unknown>
  send(method: string, path: string, body?: unknown): Promise<unknown>
  /** The same for somebody else, who has nothing yet. */
  as(email: string): Promise<Platform>
  stop(): Promise<void>
}

/** A platform of our own in an empty home, started as a person starts it. */
export async function startPlatform(home: string): Promise<Platform> {
  await mkdir(home, {recursive: true})
  const port = await freePort()
  const env = {PATH: process.env.PATH ?? '', HOME: home, HOKKU_HOME: join(home, 'hokku'), HOKKU_PORT: String(port), HOKKU_CONTEXT: 'local', TZ: 'UTC', LANG: 'C.UTF-8'}
  const hokku = (...args: string[]) => mustRun([process.execPath, hokkuProgram, ...args], {cwd: home, env})
  await hokku('platform:start')
  try {
    const {stdout: shellLines} = await hokku('platform:env')
    const exported = await evaluated(shellLines, home)
    const stop = async () => void (await hokku('platform:stop'))
    return platformOf({port, shellLines, env: exported, stop})
  } catch (error) {
    await hokku('platform:stop')
    throw error
  }
}

function platformOf(of: Pick<Platform, 'env' | 'port' | 'shellLines' | 'stop'>): Platform {
  const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(of.port, method, path, body, {authorization: `Bearer ${of.env.HEROKU_API_KEY ?? ''}`, ...headers})
  const as = async (email: string) => platformOf({...of, env: {...of.env, HEROKU_EMAIL: email, HEROKU_API_KEY: await tokenOf(email, send)}})
  return {...of, get: (path, headers) => send('GET', path, undefined, headers), send, as}
}

/** Whoever is invited has an account. */
async function tokenOf(email: string, send: Platform['send']): Promise<string> {
  const team = `for-${email.replace(/@.*/, '')}`
  await send('POST', '/teams', {name: team})
  await send('PUT', `/teams/${team}/members`, {email, role: 'viewer'})
  await send('DELETE', `/teams/${team}`)
  const {access_token: {token}} = (await send('POST', `/platform/accounts/${email}/authorizations`)) as {access_token: {token: string}}
  return token
}

/** What a shell has after `eval "$(hokku platform:env)"`. */
async function evaluated(lines: string, cwd: string): Promise<Record<string, string>> {
  const {stdout} = await mustRun(['bash', '-c', `${lines}\nenv -0`], {cwd, env: {PATH: process.env.PATH ?? ''}})
  const all = Object.fromEntries(stdout.split('\0').filter(Boolean).map(entry => {
    const at = entry.indexOf('=')
    return [entry.slice(0, at), entry.slice(at + 1)]
  }))
  for (const shells of ['_', 'PATH', 'PWD', 'OLDPWD', 'SHLVL']) delete all[shells]
  return all
}

function ask(port: number, method: string, path: string, body: unknown, headers: Record<string, string>): Promise<unknown> {
  const text = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const accept = {accept: 'application/vnd.heroku+json; version=3', ...(text === undefined ? {} : {'content-type': 'application/json'})}
    const asked = request({host: '127.0.0.1', port, method, path, headers: {...accept, ...headers}, agent: false}, reply => {
      let answer = ''
      reply.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk)).on('end', () => {
        const status = reply.statusCode ?? 0
        if (status === 404) resolve(undefined)
        else if (status >= 400) reject(new Error(`${method} ${path}: ${status} ${answer}`))
        else resolve(answer === '' ? undefined : JSON.parse(answer))
      })
    })
    asked.on('error', reject).end(text)
  })
}

const taken = new Set<number>()

/** Of four digits, so that whatever shows a port is as wide on either side. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 5800 + Math.floor(Math.random() * 4000)
    if (taken.has(port) || (await answers(port))) continue
    taken.add(port)
    return port
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({host: '127.0.0.1', port})
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false))
  })
