import {cp, mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'

import type {Platform} from './platform.js'
import type {Kept, Preparation} from './script.js'
import type {Side} from './side.js'

import {mustRun} from './command-line.js'
import {files} from './platform.js'
import {words} from './script.js'

export interface Stage {
  side: Side
  env: Record<string, string>
  fill: (text: string) => string
  /** From now on `{name}` stands for the value. */
  keep: (name: string, value: string) => void
}

/** What a side has to be like before its next row. */
export async function prepare(step: Preparation, {side, env, fill, keep}: Stage): Promise<void> {
  const {work, platform} = side
  if ('write' in step) {
    for (const [name, text] of Object.entries(step.write)) {
      await mkdir(dirname(join(work, name)), {recursive: true})
      await writeFile(join(work, name), fill(text), {mode: 0o755})
    }
  } else if ('api' in step) {
    const [method = '', path = ''] = words(fill(step.api))
    const text = typeof step.body === 'string' ? step.body : JSON.stringify(step.body)
    await platform.send(method, path, step.body === undefined ? undefined : JSON.parse(fill(text)))
  } else if ('keep' in step) {
    keep(step.keep, await valueOf(step, fill, platform))
  } else if ('git' in step) {
    await mustRun(['git', ...words(step.git).map(fill)], {cwd: work, env})
  } else if ('push' in step) {
    await push(join(side.folder, `push-${step.push}`), step.push, {env, url: pushUrl(platform, side.app)})
  } else {
    await settled(platform, side.app)
  }
}

const patience = 10_000

/** Of the first that has what is wanted, in a list; of the thing itself where it is but one. It may be on its way. */
async function valueOf({from, member = 'id', where = {}}: Kept, fill: (text: string) => string, platform: Platform): Promise<string> {
  const deadline = performance.now() + patience
  for (;;) {
    const found = [(await platform.get(fill(from), {range: 'id ..; max=1000'})) ?? []].flat() as Array<Record<string, unknown>>
    const value = found.find(item => Object.entries(where).every(([name, wanted]) => item[name] === fill(wanted)))?.[member]
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    if (performance.now() > deadline) throw new Error(`Nothing of ${from} is as wanted: ${JSON.stringify(found)}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Plain HTTP, with the token as the password. */
const pushUrl = ({port, env}: Platform, app: string) => `http://x:${env.HEROKU_API_KEY ?? ''}@127.0.0.1:${port}/${app}.git`

/** Deploys a folder of `files/` as one commit; what it replaces need not be its ancestor. */
async function push(folder: string, name: string, {env, url}: {env: Record<string, string>; url: string}): Promise<void> {
  await cp(join(files, name), folder, {recursive: true})
  const run = (...args: string[]) => mustRun(['git', ...args], {cwd: folder, env})
  await run('init', '--quiet', '--initial-branch=main')
  await run('add', '--all')
  await run('commit', '--quiet', '--message', name)
  await run('push', '--quiet', '--force', url, 'HEAD:main')
}

interface Dyno {name: string; type: string; state: string}
interface Formation {type: string; quantity: number}

/** Waits until each process type has as many dynos as it should, none of them on its way. */
async function settled(platform: Platform, app: string): Promise<void> {
  const deadline = performance.now() + 60_000
  for (;;) {
    const formation = ((await platform.get(`/apps/${app}/formation`)) ?? []) as Formation[]
    const dynos = ((await platform.get(`/apps/${app}/dynos`)) ?? []) as Dyno[]
    const isSettled = formation.every(({type, quantity}) => dynos.filter(dyno => dyno.type === type && dyno.state !== 'starting').length === quantity)
    if (isSettled && dynos.every(dyno => dyno.state !== 'starting')) return
    if (performance.now() > deadline) throw new Error(`The dynos of ${app} do not settle: ${JSON.stringify(dynos)}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
